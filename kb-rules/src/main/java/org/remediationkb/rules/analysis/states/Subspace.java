package org.remediationkb.rules.analysis.states;

import java.util.BitSet;
import java.util.List;
import org.remediationkb.rules.analysis.states.StateSpace.State;

/** The states of a space that differ on some axes, and say as little as possible on all others. */
public final class Subspace {

  private final StateSpace space;
  private final int[] stride;
  private final int size;

  /**
   * A part of a space.
   *
   * @param differ for each axis, whether they differ on it
   */
  Subspace(StateSpace space, List<Boolean> differ) {
    this.space = space;
    this.stride = new int[differ.size()];
    int states = 1;
    for (int axis = 0; axis < stride.length; axis++) {
      if (differ.get(axis)) {
        stride[axis] = states;
        states *= space.axes().get(axis).size();
      }
    }
    this.size = states;
  }

  /** How many states there are. */
  public int size() {
    return size;
  }

  /** A case that is in the state with a number, counted in this subspace. */
  public State state(int number) {
    return space.state(inSpace(number));
  }

  /** The number that a state has in the whole space. */
  public int inSpace(int number) {
    int whole = 0;
    int strideInSpace = 1;
    for (int axis = 0; axis < stride.length; axis++) {
      int choices = space.axes().get(axis).size();
      if (stride[axis] > 0) {
        whole += number / stride[axis] % choices * strideInSpace;
      }
      strideInSpace *= choices;
    }
    return whole;
  }

  /** All states of the space that are like one of some states of this one, where these differ. */
  public BitSet inSpace(BitSet states) {
    BitSet whole = new BitSet(space.size());
    spread(states, 0, stride.length, 0, space.size(), whole);
    return whole;
  }

  /**
   * Adds what is like some of these states.
   *
   * @param from the first of the states that are left
   * @param axes how many axes are left on which they may differ, the last ones done
   * @param first the first state of the space that is left
   * @param count how many are
   */
  private void spread(BitSet states, int from, int axes, int first, int count, BitSet whole) {
    int left = statesOn(axes);
    int next = states.nextSetBit(from);
    if (next < 0 || next >= from + left) {
      return;
    }
    if (left == 1) {
      whole.set(first, first + count);
      return;
    }
    int axis = axes - 1;
    int choices = space.axes().get(axis).size();
    int part = count / choices;
    for (int choice = 0; choice < choices; choice++) {
      spread(states, from + choice * stride[axis], axis, first + choice * part, part, whole);
    }
  }

  /** How many states differ on the first axes. */
  private int statesOn(int axes) {
    for (int axis = axes - 1; axis >= 0; axis--) {
      if (stride[axis] > 0) {
        return stride[axis] * space.axes().get(axis).size();
      }
    }
    return 1;
  }
}
