package org.remediationkb.render.publish;

import java.util.Optional;

/** What a platform takes. */
@FunctionalInterface
interface AllowList {

  /** What the platform would change of a body, in a few words; empty where it takes all of it. */
  Optional<String> objection(String body);
}
