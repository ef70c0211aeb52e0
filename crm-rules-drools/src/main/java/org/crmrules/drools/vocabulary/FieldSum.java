package org.crmrules.drools.vocabulary;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A number that is the sum of what each of some fields of a kind of fact says. Where it is asked
 * often, it becomes one function ({@link Fused}). Thread-safe.
 */
public final class FieldSum {

  /**
   * One of the fields. Immutable and thread-safe.
   *
   * @param number what its value says, which may be null
   */
  public record One(FieldReader reader, ToLongFunction<Object> number) {

    private long of(Object fact) {
      return number.applyAsLong(reader.of(fact));
    }

    private MethodHandle handle() {
      return MethodHandles.filterArguments(NUMBER.bindTo(number), 0, reader.handle());
    }
  }

  private static final MethodType ASKED = MethodType.methodType(long.class, Object.class);
  private static final MethodHandle NUMBER =
      Fused.found(
          () -> MethodHandles.lookup().findVirtual(ToLongFunction.class, "applyAsLong", ASKED));
  private static final MethodHandle PLUS =
      Fused.found(
          () ->
              MethodHandles.lookup()
                  .findStatic(
                      Long.class,
                      "sum",
                      MethodType.methodType(long.class, long.class, long.class)));

  private final List<One> all;
  private final Fused fused;

  /** Of these fields. */
  public FieldSum(List<One> all) {
    this.all = List.copyOf(all);
    this.fused = new Fused(() -> both(this.all));
  }

  private static MethodHandle both(List<One> some) {
    if (some.size() < 2) {
      return some.isEmpty() ? MethodHandles.empty(ASKED) : some.get(0).handle();
    }
    int half = some.size() / 2; // as a tree, because the virtual machine looks only so deep
    return MethodHandles.permuteArguments(
        MethodHandles.filterArguments(
            PLUS, 0, both(some.subList(0, half)), both(some.subList(half, some.size()))),
        ASKED,
        0,
        0);
  }

  /** The sum of a fact. */
  public long of(Object fact) {
    MethodHandle one = fused.asked();
    if (one != null) {
      try {
        return (long) one.invokeExact(fact);
      } catch (Throwable e) {
        throw Fused.thrown(e);
      }
    }
    long sum = 0;
    for (int i = 0; i < all.size(); i++) {
      sum += all.get(i).of(fact);
    }
    return sum;
  }
}
