package org.remediationkb.model.capture.console;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows in which VDOM somebody at the console is. A prompt shows the VDOM in parentheses, and in
 * the same place the table or the entry of the configuration that is being edited; what it is can
 * only be told from what was typed before.
 */
public final class Navigation {

  /** Nobody opens so many without going back to the top. */
  private static final int MOST_OPENED = 1000;

  private Optional<String> unit = Optional.empty();
  private Optional<String> vdom = Optional.empty();
  private boolean choosesVdom;

  /** The tables and entries that were opened since the VDOM was entered. */
  private final Set<String> opened = new HashSet<>();

  private boolean isInConfiguration;

  /** Takes notice of a prompt. */
  public void prompt(Prompt prompt) {
    unit = prompt.unit();
    isInConfiguration = prompt.context().filter(context -> isOpened(context)).isPresent();
    if (!isInConfiguration) {
      vdom = prompt.context();
      opened.clear();
    }
  }

  private boolean isOpened(String context) {
    return opened.contains(context) && !vdom.equals(Optional.of(context));
  }

  /** Takes notice of what was typed at it. */
  public void typed(List<String> words) {
    if (words.size() < 2) {
      return;
    }
    String name = words.get(words.size() - 1);
    if (opened.size() >= MOST_OPENED) {
      opened.clear();
    }
    if (isShort(words.get(0), "config")) {
      choosesVdom = words.size() == 2 && isShort(name, "vdom");
      if (choosesVdom || !isShort(name, "global")) {
        opened.add(choosesVdom ? "vdom" : name);
      }
    } else if (isShort(words.get(0), "edit") && !choosesVdom) {
      opened.add(name);
    }
  }

  private static boolean isShort(String typed, String keyword) {
    return typed.length() >= 2 && keyword.startsWith(typed);
  }

  /** Takes notice that the console said which VDOM it is in: {@code current vf=root:0}. */
  public void announced(String name) {
    vdom = Optional.of(name);
  }

  /** Takes notice that another log begins. */
  public void reset() {
    unit = Optional.empty();
    vdom = Optional.empty();
    choosesVdom = false;
    isInConfiguration = false;
    opened.clear();
  }

  /** Where a command would now be run. */
  public Scope scope() {
    return new Scope(unit, vdom);
  }

  /** Whether a table or an entry is open, so that a command may be about that alone. */
  public boolean isInConfiguration() {
    return isInConfiguration;
  }
}
