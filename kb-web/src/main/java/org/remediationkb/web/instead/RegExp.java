package org.remediationkb.web.instead;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A regular expression of the browser. */
abstract class RegExp implements JSObject {

  /** What {@code exec} found. */
  abstract static class Found implements JSObject {

    @JSProperty
    abstract int getIndex();
  }

  @JSBody(
      params = {"source", "flags"},
      script = "return new RegExp(source, flags);")
  static native RegExp create(String source, String flags);

  @JSBody(
      params = {"expression", "text", "from"},
      script = "expression.lastIndex = from; return expression.exec(text);")
  static native @Nullable Found exec(RegExp expression, String text, int from);

  @JSBody(
      params = {"found", "group"},
      script = "var text = found[group]; return text === undefined ? null : text;")
  static native @Nullable String text(Found found, int group);

  /** Of an expression with the flag {@code d}; -1 where the group took no part. */
  @JSBody(
      params = {"found", "group", "side"},
      script = "var place = found.indices[group]; return place ? place[side] : -1;")
  static native int place(Found found, int group, int side);
}
