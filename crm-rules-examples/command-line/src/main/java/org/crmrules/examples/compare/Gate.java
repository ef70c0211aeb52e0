package org.crmrules.examples.compare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many may at most go from one outcome to another, as {@code A→D > 0} says when there are too
 * many.
 *
 * @param from an outcome, or {@code *} for any
 * @param to an outcome, or {@code *} for any
 * @param most so many are good
 */
public record Gate(String from, String to, long most) {

  private static final Pattern WRITTEN =
      Pattern.compile("\\s*(\\S+?)\\s*(?:→|->)\\s*(\\S+?)\\s*[>＞]\\s*(\\d{1,15})\\s*");

  /** What is written; empty if it cannot be understood. */
  public static Optional<Gate> of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? Optional.of(new Gate(parts.group(1), parts.group(2), Long.parseLong(parts.group(3))))
        : Optional.empty();
  }

  /** True if there are too many. */
  public boolean isClosedTo(Moves moves) {
    return moves.count(from, to) > most;
  }

  @Override
  public String toString() {
    return from + "→" + to + " > " + most;
  }
}
