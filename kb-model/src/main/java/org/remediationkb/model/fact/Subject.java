package org.remediationkb.model.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How pages and fact files name a kind of {@link Fact}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Subject {

  /** How a section of a fact file is written. */
  enum Shape {
    /** One fact, a mapping of its properties. */
    SINGLE,
    /** Any number of facts, a list of mappings. */
    LIST,
    /** Any number of facts with one property each, a mapping from what identifies them to it. */
    MAP
  }

  /** What a page's {@code about} calls it. */
  String name();

  /** The key of its section in a fact file. */
  String section();

  /** How that section is written. */
  Shape shape();

  /** The {@link #name} of the kind that it belongs to, as a token does to its unit; or nothing. */
  String belongsTo() default "";

  /** Whether a case has no two facts of this kind with the same identity. */
  boolean unique() default false;
}
