package org.remediationkb.model.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One of several kinds of a value, written in a fact file as a mapping: {@code {user: jdoe, vdom:
 * root}}. It stands on a record that a sealed interface permits. The record's first component is
 * written under {@link #key}; the others are optional, each under its own name. All have a {@link
 * TextForm}. The interface has a {@code TextForm} too, for the kind that is written as a text alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Variant {

  /** The key that tells this kind from the others. */
  String key();
}
