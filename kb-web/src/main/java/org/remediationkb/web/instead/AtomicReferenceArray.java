package org.remediationkb.web.instead;

import org.jspecify.annotations.Nullable;

/** An array, because there is one thread. */
public final class AtomicReferenceArray<E> {

  private final @Nullable Object[] elements;

  public AtomicReferenceArray(int length) {
    this.elements = new Object[length];
  }

  @SuppressWarnings("unchecked") // only set puts anything in
  public @Nullable E get(int index) {
    return (E) elements[index];
  }

  public void set(int index, @Nullable E element) {
    elements[index] = element;
  }

  public @Nullable E getAndSet(int index, @Nullable E element) {
    E before = get(index);
    set(index, element);
    return before;
  }
}
