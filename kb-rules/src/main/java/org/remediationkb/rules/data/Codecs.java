package org.remediationkb.rules.data;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.remediationkb.rules.data.DataFormat.Codec;

/**
 * The types that have no parts of their own, and those that have parts of any type. They are classes
 * and no lambdas, because each of those would cost its part of a millisecond when a program starts.
 */
final class Codecs {

  private Codecs() {}

  /** Of a type without parts; null for another. */
  static @Nullable Codec plain(Class<?> type) {
    if (type == String.class) {
      return new Texts();
    }
    if (type == int.class || type == Integer.class) {
      return new Numbers();
    }
    if (type == long.class) {
      return new LongNumbers();
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Constants(List.of(false, true));
    }
    if (type == LocalDate.class) {
      return new Dates();
    }
    return type.isEnum() ? new Constants(List.of(type.getEnumConstants())) : null;
  }

  private record Texts() implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      out.text((String) value);
    }

    @Override
    public Object read(DataReader in) {
      return in.text();
    }
  }

  private record Numbers() implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      out.number((Integer) value);
    }

    @Override
    public Object read(DataReader in) {
      return (int) in.number();
    }
  }

  private record LongNumbers() implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      out.number((Long) value);
    }

    @Override
    public Object read(DataReader in) {
      return in.number();
    }
  }

  private record Constants(List<?> all) implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      out.number(all.indexOf(value));
    }

    @Override
    public Object read(DataReader in) {
      return all.get(in.below(all.size()));
    }
  }

  private record Dates() implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      out.number(((LocalDate) value).toEpochDay());
    }

    @Override
    public Object read(DataReader in) {
      try {
        return LocalDate.ofEpochDay(in.number());
      } catch (DateTimeException e) {
        throw new DataFormatException("no date", e);
      }
    }
  }

  private static void writeAll(Collection<?> elements, Codec element, DataWriter out) {
    out.number(elements.size());
    for (Object each : elements) {
      element.write(each, out);
    }
  }

  private static Object[] readAll(Codec element, DataReader in) {
    Object[] elements = new Object[in.count()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = element.read(in);
    }
    return elements;
  }

  /** Lists. */
  record Lists(Codec element) implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      writeAll((List<?>) value, element, out);
    }

    @Override
    public Object read(DataReader in) {
      return List.of(readAll(element, in));
    }
  }

  /** Sets, in their order. */
  record Sets(Codec element) implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      writeAll(ordered((Set<?>) value), element, out);
    }

    /**
     * A set in its order. Those of {@link Set#of} have another one in each run of the program, and what is
     * kept has to be the same bytes each time: they are sorted.
     */
    private static Collection<?> ordered(Set<?> set) {
      boolean isUnordered = Set.copyOf(set) == set; // it copies all others
      return isUnordered ? new TreeSet<>(set) : set;
    }

    @Override
    public Object read(DataReader in) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(readAll(element, in))));
    }
  }

  /** Optional values. */
  record Optionals(Codec element) implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      Optional<?> optional = (Optional<?>) value;
      out.number(optional.isPresent() ? 1 : 0);
      if (optional.isPresent()) {
        element.write(optional.get(), out);
      }
    }

    @Override
    public Object read(DataReader in) {
      return in.below(2) == 0 ? Optional.empty() : Optional.of(element.read(in));
    }
  }

  /** Maps, in their order. */
  record Maps(Codec key, Codec element) implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      Map<?, ?> map = ordered((Map<?, ?>) value);
      out.number(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        key.write(entry.getKey(), out);
        element.write(entry.getValue(), out);
      }
    }

    /** A map in its order, or sorted, as {@link Sets#ordered}. */
    private static Map<?, ?> ordered(Map<?, ?> map) {
      boolean isUnordered = Map.copyOf(map) == map;
      return isUnordered ? new TreeMap<>(map) : map;
    }

    @Override
    public Object read(DataReader in) {
      int size = in.count();
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(key.read(in), element.read(in));
      }
      return Collections.unmodifiableMap(map);
    }
  }

  /** What is read when somebody asks for it. */
  record Parts(DataFormat<?> format, Type type) implements Codec {
    @Override
    public void write(Object value, DataWriter out) {
      DataWriter part = out.part();
      format.codec(type).write(((Deferred<?>) value).get(), part);
      byte[] bytes = part.bytes();
      out.number(bytes.length);
      out.raw(bytes);
    }

    @Override
    public Object read(DataReader in) {
      return Deferred.by(new Rest(format, type, in.part()));
    }
  }

  private record Rest(DataFormat<?> format, Type type, DataReader part)
      implements Supplier<Object> {
    @Override
    public Object get() {
      Object value = format.codec(type).read(part);
      part.end();
      return value;
    }
  }
}
