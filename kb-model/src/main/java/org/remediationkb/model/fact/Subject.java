package org.remediationkb.model.fact;

/**
 * How pages and fact files name a kind of {@link Fact}.
 *
 * @param name what a page's {@code about} calls it
 * @param section the key of its section in a fact file
 * @param shape how that section is written
 * @param unique whether a case has no two facts of this kind with the same identity
 */
public record Subject(String name, String section, Shape shape, boolean unique) {

  /** How a section of a fact file is written. */
  public enum Shape {
    /** One fact, a mapping of its properties. */
    SINGLE,
    /** Any number of facts, a list of mappings. */
    LIST,
    /** Any number of facts with one property each, a mapping from what identifies them to it. */
    MAP
  }
}
