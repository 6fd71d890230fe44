package org.remediationkb.rules.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How values of one type are written as bytes and read back. The type says all: which classes there
 * are follows from its parts and theirs, so that bytes name none and can make nothing else.
 *
 * <p>A part is a text, a number, a truth value, a constant of an enum, a list, a set, a map, an
 * optional, something deferred, one of the permitted types of a sealed interface, or a record or
 * another final class with one constructor, whose parameters are fields of the same names. Such a
 * constructor checks what it is given. What occurs twice as one object is one object again. A text
 * that is called {@code file} is the name of one.
 *
 * @param <T> the type
 */
public final class DataFormat<T> {

  private final Class<T> type;
  private final Map<Class<?>, List<Class<?>>> open;
  private final List<Path> folders;
  private final Map<Type, Codec> codecs = new HashMap<>();

  private DataFormat(Class<T> type, Map<Class<?>, List<Class<?>>> open, List<Path> folders) {
    this.type = type;
    this.open = Map.copyOf(open);
    this.folders = List.copyOf(folders);
  }

  /**
   * The format of a type.
   *
   * @param open the classes that there are of each type that does not permit certain ones, such as
   *     {@code Object}
   */
  public static <T> DataFormat<T> of(Class<T> type, Map<Class<?>, List<Class<?>>> open) {
    return new DataFormat<>(type, open, List.of());
  }

  /** The same for values of files in these folders, which may lie elsewhere when they are read. */
  public DataFormat<T> within(List<Path> others) {
    return new DataFormat<>(type, open, others);
  }

  /** The bytes of a value. */
  public byte[] write(T value) {
    DataWriter out = new DataWriter();
    codec(type).write(value, out);
    return out.bytes();
  }

  /**
   * The value that bytes are of; what is deferred stays unread.
   *
   * @throws DataFormatException if they are of none
   */
  public T read(byte[] bytes, int from, int to) {
    DataReader in = new DataReader(bytes, from, to);
    T value = type.cast(codec(type).read(in));
    in.end();
    return value;
  }

  /** How values of one type of all are written and read. */
  interface Codec {
    void write(Object value, DataWriter out);

    Object read(DataReader in);
  }

  /** Parts of a deferred value are asked for on other threads. */
  synchronized Codec codec(Type of) {
    Codec known = codecs.get(of);
    if (known == null) {
      known = create(of);
      codecs.put(of, known);
    }
    return known;
  }

  /** How a part of a value is written and read. */
  Codec part(String name, Type of) {
    return of == String.class && name.equals("file") ? FileNames.in(folders) : codec(of);
  }

  private Codec create(Type of) {
    if (of instanceof WildcardType wildcard) {
      return codec(wildcard.getUpperBounds()[0]);
    }
    if (of instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic(
          (Class<?>) generic.getRawType(), arguments[0], arguments[arguments.length - 1]);
    }
    if (!(of instanceof Class<?> plain)) {
      throw new IllegalArgumentException("nothing can be kept as " + of);
    }
    List<Class<?>> classes = open.get(plain);
    if (classes != null) {
      return choice(classes);
    }
    Codec codec = Codecs.plain(plain);
    if (codec != null) {
      return codec;
    }
    return plain.isSealed() ? choice(permitted(plain)) : new Composite(plain, this);
  }

  private Codec generic(Class<?> raw, Type first, Type last) {
    if (raw == List.class) {
      return new Codecs.Lists(codec(first));
    }
    if (raw == Set.class) {
      return new Codecs.Sets(codec(first));
    }
    if (raw == Optional.class) {
      return new Codecs.Optionals(codec(first));
    }
    if (raw == Map.class) {
      return new Codecs.Maps(codec(first), codec(last));
    }
    if (raw == Deferred.class) {
      return new Codecs.Parts(this, first);
    }
    throw new IllegalArgumentException("nothing can be kept as a " + raw);
  }

  private static List<Class<?>> permitted(Class<?> sealed) {
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> one : sealed.getPermittedSubclasses()) {
      all.addAll(one.isSealed() && one.isInterface() ? permitted(one) : List.of(one));
    }
    return all;
  }

  /** One of several classes, which are looked at when one is met: they may contain this type. */
  private Codec choice(List<Class<?>> classes) {
    return new Codec() {
      @Override
      public void write(Object value, DataWriter out) {
        for (int i = 0; i < classes.size(); i++) {
          if (classes.get(i).isInstance(value)) {
            out.number(i);
            codec(classes.get(i)).write(value, out);
            return;
          }
        }
        throw new IllegalArgumentException("nothing can be kept as a " + value.getClass());
      }

      @Override
      public Object read(DataReader in) {
        return codec(classes.get(in.below(classes.size()))).read(in);
      }
    };
  }
}
