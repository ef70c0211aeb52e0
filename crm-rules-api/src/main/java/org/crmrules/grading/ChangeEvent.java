package org.crmrules.grading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * Something that happened to a customer, or to its market, and may call for a review (G-12).
 * Thread-safe: immutable.
 *
 * @param customerId the customer
 * @param event what it was, as the pack declares it under {@code events}
 * @param on the day; what happened until the day of the last grading was known to it
 * @param daysSince days from then to the as-of date. Computed from {@code on}
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "变化事件", en = "change event")
@Value.Builder
public record ChangeEvent(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String customerId,
    @Term(zh = "事件", en = "event") @NotNull @DeclaredIn("events") String event,
    @Term(zh = "发生日", en = "happened on") @NotNull @NotAfterAsOf LocalDate on,
    @Term(zh = "距发生的天数", en = "days since it happened") @PositiveOrZero @Elapsed(since = "on")
        Integer daysSince,
    CustomFields custom)
    implements Extensible<ChangeEvent> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public ChangeEvent {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String customerId, String event, LocalDate on) {
    return new Builder().customerId(customerId).event(event).on(on);
  }

  /** The same as of a day that is not before it. */
  public ChangeEvent asOf(LocalDate today) {
    // Every review makes one of each, so without a builder of the same size.
    return new ChangeEvent(
        customerId,
        event,
        on,
        Math.toIntExact(Math.max(0, on.until(today, ChronoUnit.DAYS))),
        custom);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends ChangeEventBuilder
      implements FactBuilder<ChangeEvent, Builder> {
    Builder() {}
  }
}
