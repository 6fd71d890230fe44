package org.remediationkb.model.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the {@link ValueSet} by which authors speak of several values of a type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SetsOf {

  /** The type of the sets. */
  Class<? extends ValueSet<?>> value();
}
