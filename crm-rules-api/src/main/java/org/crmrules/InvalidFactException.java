package org.crmrules;

import java.util.List;
import java.util.stream.Collectors;

/** A fact is not usable. Thrown before any rule runs, with everything that is wrong with it. */
public final class InvalidFactException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param path where, for example {@code customer.amountLast12Months}
   * @param value the value as text; {@code null} as text if there is none
   * @param message what it must be
   */
  public record Violation(String path, String value, String message) {

    @Override
    public String toString() {
      return "The %s (%s) %s".formatted(path, value, message);
    }
  }

  private final transient List<Violation> violations;

  /** With every violation, in the order of their paths. */
  public InvalidFactException(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    this.violations = List.copyOf(violations);
  }

  /** Everything that is wrong, in the order of the paths; never empty. */
  public List<Violation> violations() {
    return violations;
  }
}
