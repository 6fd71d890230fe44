package org.remediationkb.model.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form that the text of a value type has: its reader, the JSON Schema, error messages and
 * articles all take it from here. The type is a record of one string whose text matches {@link
 * #pattern}, or has a static {@code parse(String)} that returns an {@code Optional} of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TextForm {

  /** A regular expression that the whole text matches, in the subset that JSON Schema shares. */
  String pattern();

  /** What the text is, for error messages: "a FortiToken serial: FTK and 13 capitals or digits". */
  String meaning();

  /** A text of this form. */
  String example();

  /**
   * Further texts, where the type draws conclusions from a text: with {@link #example}, one for each
   * conclusion it can come to.
   */
  String[] variants() default {};

  /** What stands for it where no value is known, in capitals: {@code FORTITOKEN_SERIAL}. */
  String placeholder();

  /**
   * Whether the text may stand in a command that is pasted into a console. Where it does, it must
   * also be a plain word: what could end a quoted word or begin another never gets there.
   */
  boolean inCommands() default false;
}
