package org.crmrules;

import java.time.Clock;
import java.util.Objects;

/**
 * How a door is opened.
 *
 * @param clock what {@link CrmRules#now()} reads; null: the host passes every instant itself
 * @param limits what one question may cost
 */
public record LoadOptions(Clock clock, Limits limits) {

  public LoadOptions {
    Objects.requireNonNull(limits, "limits");
  }

  /** No clock, default limits. */
  public static LoadOptions defaults() {
    return new LoadOptions(null, Limits.defaults());
  }

  /** The same options with a clock. */
  public LoadOptions withClock(Clock newClock) {
    return new LoadOptions(Objects.requireNonNull(newClock, "clock"), limits);
  }

  /** The same options with other limits. */
  public LoadOptions withLimits(Limits newLimits) {
    return new LoadOptions(clock, newLimits);
  }
}
