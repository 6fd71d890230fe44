package org.remediationkb.rules.data;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells of classes what reflection has, in a JDK, and has not where Java runs as a script. */
interface Introspection {

  /** The final classes that there are of a sealed type; none for another type. */
  List<Class<?>> permitted(Class<?> type);

  /** The names of the parameters of a class's one constructor. */
  List<String> parameters(Class<?> type);

  /** By reflection. */
  Introspection REFLECTION = new Introspection() {
    @Override
    public List<Class<?>> permitted(Class<?> type) {
      List<Class<?>> all = new ArrayList<>();
      if (type.isSealed()) {
        for (Class<?> one : type.getPermittedSubclasses()) {
          all.addAll(one.isSealed() && one.isInterface() ? permitted(one) : List.of(one));
        }
      }
      return all;
    }

    @Override
    public List<String> parameters(Class<?> type) {
      return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
          .map(Parameter::getName)
          .toList();
    }
  };
}
