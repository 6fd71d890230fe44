package org.remediationkb.model.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link Fact} whose {@code Reading} follows from the fact's other properties;
 * sentences may ask for it, fact files can't state it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Derived {

  /** The names of the properties it follows from. */
  String[] from();
}
