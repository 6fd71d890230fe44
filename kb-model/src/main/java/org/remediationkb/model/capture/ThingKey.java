package org.remediationkb.model.capture;

import org.remediationkb.model.fact.FactKind;

/**
 * What a claim is about.
 *
 * @param type the kind of thing
 * @param identity what tells it from others of its kind; can be a secret, so it is never shown
 * @param about the thing, as reports name it
 */
record ThingKey(FactKind type, Object identity, String about) {

  @Override
  public String toString() {
    return about;
  }
}
