package org.crmrules.drools.vocabulary;

import java.lang.invoke.MethodHandle;
import java.util.function.Supplier;
import org.crmrules.Visible;

/**
 * Makes one function of many small ones, once they have been asked often. A loop over functions is
 * a call for each that the virtual machine cannot see through, because other loops over other
 * functions go through the same place; one function of constants it compiles as if it had been
 * written by hand. Making it takes milliseconds, so a process that asks little does not.
 * Thread-safe.
 */
final class Fused {

  /** About when the virtual machine compiles in full too; a check or a test is through before. */
  private static final int OFTEN = 20_000;

  private final Supplier<MethodHandle> making;

  /** Threads may count over each other, which only makes it later. */
  private int asked;

  /** Threads see all of it or none, because a handle never changes. */
  private MethodHandle made;

  /**
   * @param making of constants, so that it makes the same whenever it is asked
   */
  Fused(Supplier<MethodHandle> making) {
    this.making = making;
  }

  /** The function, to be called now; null while it is not worth having. */
  MethodHandle asked() {
    MethodHandle one = made;
    if (one == null && asked++ == OFTEN) {
      one = making.get();
      made = one;
    }
    return one;
  }

  /** Looks a handle up. */
  @FunctionalInterface
  interface Finding {
    MethodHandle find() throws ReflectiveOperationException;
  }

  /** A handle of a method that is there. */
  static MethodHandle found(Finding finding) {
    try {
      return finding.find();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          Visible.sentence("The method (%s) must be there.", e.getMessage()), e);
    }
  }

  /** What a function threw, to be thrown: handles declare that they throw anything. */
  static RuntimeException thrown(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    if (e instanceof RuntimeException unchecked) {
      return unchecked;
    }
    return new IllegalStateException(Visible.sentence("A function (%s) must not throw.", e), e);
  }
}
