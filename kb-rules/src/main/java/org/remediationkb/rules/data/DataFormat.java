package org.remediationkb.rules.data;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
  private final List<String> folders;
  private final Introspection introspection;
  private final Map<Type, Codec> codecs = new HashMap<>();

  private DataFormat(
      Class<T> type,
      Map<Class<?>, List<Class<?>>> open,
      List<String> folders,
      Introspection introspection) {
    this.type = type;
    this.open = Map.copyOf(open);
    this.folders = List.copyOf(folders);
    this.introspection = introspection;
  }

  /**
   * The format of a type.
   *
   * @param open the classes that there are of each type that does not permit certain ones, such as
   *     {@code Object}
   */
  public static <T> DataFormat<T> of(Class<T> type, Map<Class<?>, List<Class<?>>> open) {
    return new DataFormat<>(type, open, List.of(), Introspection.REFLECTION);
  }

  /** The same where Java runs as a script, by what {@link #typeTable} said in a JDK. */
  public static <T> DataFormat<T> of(
      Class<T> type, Map<Class<?>, List<Class<?>>> open, String typeTable) {
    return new DataFormat<>(type, open, List.of(), TypeTable.parse(typeTable));
  }

  /**
   * The same for values of files in these folders, which may lie elsewhere when they are read.
   *
   * @param others what the names of the files in each folder begin with
   */
  public DataFormat<T> within(List<String> others) {
    return new DataFormat<>(type, open, others, introspection);
  }

  /** What there is to know of the classes that values consist of. */
  public String typeTable() {
    return TypeTable.of(classes());
  }

  /** The classes that values consist of, and the sealed types of them. */
  public Set<Class<?>> classes() {
    Set<Class<?>> all = new LinkedHashSet<>();
    Deque<Class<?>> next = new ArrayDeque<>(List.of(type));
    open.values().forEach(next::addAll);
    while (!next.isEmpty()) {
      Class<?> one = next.remove();
      List<Class<?>> permitted = introspection.permitted(one);
      if (open.containsKey(one) || Codecs.plain(one) != null || !all.add(one)) {
        continue;
      }
      next.addAll(permitted);
      if (permitted.isEmpty()) {
        Arrays.stream(one.getDeclaredConstructors()[0].getGenericParameterTypes())
            .forEach(part -> addClasses(part, next));
      }
    }
    return all;
  }

  private static void addClasses(Type of, Collection<Class<?>> classes) {
    if (of instanceof Class<?> plain) {
      classes.add(plain);
    } else if (of instanceof WildcardType wildcard) {
      addClasses(wildcard.getUpperBounds()[0], classes);
    } else if (of instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        addClasses(argument, classes);
      }
    }
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
    return of == String.class && name.equals("file") ? new FileNames(folders) : codec(of);
  }

  /** The names of a class's parts. */
  List<String> parts(Class<?> of) {
    return introspection.parameters(of);
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
    List<Class<?>> permitted = introspection.permitted(plain);
    return permitted.isEmpty() ? new Composite(plain, this) : choice(permitted);
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
