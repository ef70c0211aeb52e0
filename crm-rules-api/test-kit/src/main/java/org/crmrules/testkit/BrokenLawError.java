package org.crmrules.testkit;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A law does not hold. The message says which, for which facts, what was expected and what was
 * found. Thread-safe: immutable but for the trace of every throwable.
 */
public final class BrokenLawError extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final String law;
  private final String detail;

  /**
   * Says so.
   *
   * @param law the law, as a sentence
   * @param detail the facts, what was expected and what was found
   */
  public BrokenLawError(String law, String detail) {
    super("The law is broken: " + law + "\n" + detail);
    this.law = Objects.requireNonNull(law, "law");
    this.detail = Objects.requireNonNull(detail, "detail");
  }

  /** The law, as a sentence. */
  public String law() {
    return law;
  }

  /** The facts, what was expected and what was found. */
  public String detail() {
    return detail;
  }

  /**
   * Throws unless something holds.
   *
   * @param detail asked only if it does not
   */
  public static void unless(boolean holds, String law, Supplier<String> detail) {
    if (!holds) {
      throw new BrokenLawError(law, detail.get());
    }
  }

  /**
   * Throws unless both are equal, of which either may be null.
   *
   * @param facts for which they must be
   */
  public static void unlessEqual(Object expected, Object found, String law, Object... facts) {
    if (!Objects.equals(expected, found)) {
      String one = Brief.of(expected);
      String other = Brief.of(found);
      boolean differ = !one.equals(other); // else in what is not told briefly
      throw new BrokenLawError(
          law,
          about(facts)
              + "expected "
              + (differ ? one : expected)
              + "\nfound    "
              + (differ ? other : found));
    }
  }

  /** The facts as they stand in the details, each briefly on its own line. */
  public static String about(Object... facts) {
    return Arrays.stream(facts)
        .map(fact -> "for " + Brief.of(fact) + "\n")
        .collect(Collectors.joining());
  }
}
