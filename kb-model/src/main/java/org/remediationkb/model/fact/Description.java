package org.remediationkb.model.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a kind of fact or a property of it is, in one sentence, as an editor shows it to somebody who
 * writes a fact file.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Description {

  /** The sentence. */
  String value();
}
