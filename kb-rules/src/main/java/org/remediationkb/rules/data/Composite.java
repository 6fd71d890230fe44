package org.remediationkb.rules.data;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remediationkb.rules.data.DataFormat.Codec;

/** A record, or another final class whose one constructor takes what its fields have. */
final class Composite implements Codec {

  private final Class<?> type;
  private final DataFormat<?> format;
  private final Constructor<?> constructor;

  /** Of the parts; looked up when the first value is met, which may contain one of its own type. */
  private Codec @Nullable [] codecs;

  private Field @Nullable [] fields;

  Composite(Class<?> type, DataFormat<?> format) {
    this.type = type;
    this.format = format;
    Constructor<?>[] all = type.getDeclaredConstructors();
    if (all.length != 1 || !Modifier.isFinal(type.getModifiers())) {
      throw new IllegalArgumentException(
          "nothing can be kept as a " + type + ": it is no final class with one constructor");
    }
    constructor = all[0];
    constructor.setAccessible(true);
  }

  /** Where a constructor has nothing generic, a script knows only its classes. */
  private Type[] types() {
    Type[] generic = constructor.getGenericParameterTypes();
    return generic.length == constructor.getParameterCount()
        ? generic
        : constructor.getParameterTypes();
  }

  private Codec[] codecs() {
    Codec[] made = codecs;
    if (made == null) {
      Type[] types = types();
      List<String> names = format.parts(type);
      made = new Codec[types.length];
      for (int i = 0; i < made.length; i++) {
        made[i] = format.part(names.get(i), types[i]);
      }
      codecs = made;
    }
    return made;
  }

  private Field[] fields() {
    Field[] made = fields;
    if (made == null) {
      made = format.parts(type).stream().map(this::field).toArray(Field[]::new);
      fields = made;
    }
    return made;
  }

  private Field field(String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException("nothing can be kept as a " + type, e);
    }
  }

  @Override
  public void write(Object value, DataWriter out) {
    if (out.isKnown(value)) {
      return;
    }
    Codec[] parts = codecs();
    Field[] from = fields();
    for (int i = 0; i < parts.length; i++) {
      try {
        parts[i].write(from[i].get(value), out);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    out.know(value);
  }

  @Override
  public Object read(DataReader in) {
    Object again = in.again();
    if (again != null) {
      if (type.isInstance(again)) {
        return again;
      }
      throw new DataFormatException("not a " + type.getSimpleName());
    }
    in.enter();
    Codec[] parts = codecs();
    Object[] arguments = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      arguments[i] = parts[i].read(in);
    }
    in.leave();
    try {
      Object made = constructor.newInstance(arguments);
      in.know(made);
      return made;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new DataFormatException("not a " + type.getSimpleName(), e);
    }
  }
}
