package org.remediationkb.model.factfile;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;
import org.remediationkb.model.fact.Fact;

/** Makes facts of one type from what was read of each. */
final class FactBuilder {

  private final List<RecordComponent> components;
  private final Constructor<? extends Fact> constructor;

  FactBuilder(Class<? extends Fact> type) {
    components = List.of(type.getRecordComponents());
    try {
      constructor = type.getConstructor(
          components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " is no public record", e);
    }
  }

  /**
   * A fact.
   *
   * @param source where it was read
   * @param known what is known of it, by the names of its components, with all that identify it
   */
  Fact build(Source source, Map<String, Known<?>> known) {
    Object[] arguments =
        components.stream().map(component -> argument(component, source, known)).toArray();
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a fact of " + Arrays.toString(arguments), e);
    }
  }

  private static Object argument(
      RecordComponent component, Source source, Map<String, Known<?>> values) {
    if (component.getType() == Source.class) {
      return source;
    }
    Known<?> known = values.get(component.getName());
    if (component.getType() == Reading.class) {
      return known == null ? Reading.notCollected() : known;
    }
    if (known == null) {
      throw new IllegalArgumentException("nothing is known of " + component.getName());
    }
    return known.value();
  }
}
