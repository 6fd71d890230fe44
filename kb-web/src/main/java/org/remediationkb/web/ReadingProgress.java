package org.remediationkb.web;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Is told how much of a file has been read: a function of the page. */
@JSFunctor
public interface ReadingProgress extends JSObject {

  /** Nobody wants to know. */
  ReadingProgress UNSEEN = percent -> {};

  /** So much of the work is done. */
  void at(int percent);
}
