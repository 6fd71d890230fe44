package org.remediationkb.rules.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What reading data needs to know of classes, as a text that goes with the program: a line for each
 * sealed type and for each class with parts. It is of the program and never of content.
 */
final class TypeTable implements Introspection {

  private static final String SEALED = "sealed";

  private final Map<String, List<String>> sealed = new HashMap<>();
  private final Map<String, List<String>> classes = new HashMap<>();

  private TypeTable() {}

  /** Reads a table. */
  static TypeTable parse(String text) {
    TypeTable table = new TypeTable();
    for (String line : text.lines().toList()) {
      List<String> words = List.of(line.split(" ", -1));
      boolean isSealed = words.get(0).equals(SEALED);
      (isSealed ? table.sealed : table.classes).put(words.get(1), words.subList(2, words.size()));
    }
    return table;
  }

  /** The table of some types. */
  static String of(Iterable<Class<?>> types) {
    Map<String, String> lines = new TreeMap<>();
    for (Class<?> type : types) {
      List<Class<?>> permitted = REFLECTION.permitted(type);
      if (!permitted.isEmpty()) {
        String names = permitted.stream().map(Class::getName).collect(Collectors.joining(" "));
        lines.put(type.getName(), SEALED + " " + type.getName() + " " + names);
      } else {
        String names = String.join(" ", REFLECTION.parameters(type));
        lines.put(type.getName(), ("class " + type.getName() + " " + names).strip());
      }
    }
    return String.join("\n", lines.values());
  }

  @Override
  public List<Class<?>> permitted(Class<?> type) {
    List<Class<?>> all = new ArrayList<>();
    for (String name : sealed.getOrDefault(type.getName(), List.of())) {
      try {
        all.add(Class.forName(name));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("the program has no " + name, e);
      }
    }
    return all;
  }

  @Override
  public List<String> parameters(Class<?> type) {
    return classes.getOrDefault(type.getName(), List.of());
  }
}
