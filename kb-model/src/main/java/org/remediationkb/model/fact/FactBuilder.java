package org.remediationkb.model.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.remediationkb.model.evidence.Reading;
import org.remediationkb.model.evidence.Reading.Known;
import org.remediationkb.model.evidence.Source;

/** Makes facts of one type from what was read of each. */
public final class FactBuilder {

  private final List<RecordComponent> components;
  private final Constructor<? extends Fact> constructor;

  /** Makes facts of that type, a public record. */
  public FactBuilder(Class<? extends Fact> type) {
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
   * @param readings what was read of it, by the names of its components, with all that identify it
   */
  public Fact build(Source source, Map<String, ? extends Reading<?>> readings) {
    Object[] arguments = components.stream()
        .map(component -> argument(component, source, readings))
        .toArray();
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a fact of " + Arrays.toString(arguments), e);
    }
  }

  private static Object argument(
      RecordComponent component, Source source, Map<String, ? extends Reading<?>> readings) {
    if (component.getType() == Source.class) {
      return source;
    }
    Reading<?> reading = readings.get(component.getName());
    if (component.getType() == Reading.class) {
      return reading == null ? Reading.notCollected() : reading;
    }
    if (reading instanceof Known<?> identity) {
      return identity.value();
    }
    throw new IllegalArgumentException("nothing is known of " + component.getName());
  }
}
