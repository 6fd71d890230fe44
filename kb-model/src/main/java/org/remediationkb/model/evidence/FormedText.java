package org.remediationkb.model.evidence;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes values of a type that carries {@link TextForm} out of texts.
 *
 * @param type the type
 * @param form the form of its texts
 * @param pattern what a whole text matches
 * @param parser the type's own reader, empty where it has none
 */
public record FormedText(Class<?> type, TextForm form, Pattern pattern, Optional<Method> parser) {

  /** The texts of a type that carries the annotation. */
  public static FormedText of(Class<?> type) {
    TextForm form = type.getAnnotation(TextForm.class);
    if (form == null) {
      throw new IllegalArgumentException(type + " has no form of text");
    }
    Optional<Method> parser = Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals("parse"))
        .findFirst();
    return new FormedText(type, form, Pattern.compile(form.pattern()), parser);
  }

  /** Whether the text has the form; it may still be none for other reasons. */
  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  /** The value that the text is, empty where it is none. */
  public Optional<?> value(String text) {
    return matches(text) ? create(text) : Optional.empty();
  }

  private Optional<?> create(String text) {
    try {
      return parser.isPresent()
          ? (Optional<?>) parser.get().invoke(null, text)
          : Optional.of(type.getConstructor(String.class).newInstance(text));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type + " of a text", e);
    }
  }
}
