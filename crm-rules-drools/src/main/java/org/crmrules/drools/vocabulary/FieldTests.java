package org.crmrules.drools.vocabulary;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Tests of the fields of a kind of fact, all of which must hold. Where they are asked often, they
 * become one function ({@link Fused}). Thread-safe.
 *
 * @param <C> what tests may look at beside the field
 */
public final class FieldTests<C> {

  /**
   * One of the tests. Immutable and thread-safe.
   *
   * @param reader of the field
   * @param test of its value, which may be null
   */
  public record One<C>(FieldReader reader, BiPredicate<Object, C> test) {

    private boolean holds(Object fact, C beside) {
      return test.test(reader.of(fact), beside);
    }

    private MethodHandle handle() {
      return MethodHandles.filterArguments(TEST.bindTo(test), 0, reader.handle());
    }
  }

  private static final MethodType ASKED =
      MethodType.methodType(boolean.class, Object.class, Object.class);
  private static final MethodHandle TEST =
      Fused.found(() -> MethodHandles.lookup().findVirtual(BiPredicate.class, "test", ASKED));
  private static final MethodHandle NO = MethodHandles.empty(ASKED);
  private static final MethodHandle YES =
      MethodHandles.dropArguments(
          MethodHandles.constant(boolean.class, true), 0, ASKED.parameterList());

  private final List<One<C>> all;
  private final Fused fused;

  /**
   * @param all in the order in which they are asked: those that are soon through first
   */
  public FieldTests(List<One<C>> all) {
    this.all = List.copyOf(all);
    this.fused = new Fused(() -> both(this.all));
  }

  private static <C> MethodHandle both(List<One<C>> some) {
    if (some.size() < 2) {
      return some.isEmpty() ? YES : some.get(0).handle();
    }
    int half = some.size() / 2; // as a tree, because the virtual machine looks only so deep
    return MethodHandles.guardWithTest(
        both(some.subList(0, half)), both(some.subList(half, some.size())), NO);
  }

  /** True if all of them hold for a fact. */
  public boolean hold(Object fact, C beside) {
    MethodHandle one = fused.asked();
    if (one != null) {
      try {
        return (boolean) one.invokeExact(fact, (Object) beside);
      } catch (Throwable e) {
        throw Fused.thrown(e);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).holds(fact, beside)) {
        return false;
      }
    }
    return true;
  }
}
