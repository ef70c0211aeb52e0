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
import org.crmrules.validation.Filled;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * The grade that a customer has, as the host keeps it: what {@link ReviewDecision#after} of the
 * last review says. Thread-safe: immutable.
 *
 * @param customerId the customer
 * @param level one of the levels that the pack declares
 * @param gradedOn the day of the grading or of the last review
 * @param scheme the pack that graded it, which must be the one that is asked: a level of another
 *     scheme is another thing (T-08); null if it is known to be
 * @param version the version that graded it; null if unknown
 * @param monthsSinceGraded whole months from then to the as-of date. Computed from {@code gradedOn}
 * @param overriddenUntil the last day on which a level that a person set holds; null if the rules
 *     found it
 * @param overrideOver true if that day is over on the as-of date. Computed from {@code
 *     overriddenUntil}
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "现有等级", en = "recorded grade")
@Value.Builder
public record RecordedGrade(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String customerId,
    @Term(zh = "等级", en = "level") @NotNull @DeclaredIn("levels") String level,
    @Term(zh = "评级日", en = "graded on") @NotNull @NotAfterAsOf LocalDate gradedOn,
    @Term(zh = "评级方案", en = "scheme") @Filled String scheme,
    @Term(zh = "方案版本", en = "version") @Filled String version,
    @Term(zh = "距评级的月数", en = "months since the grading")
        @PositiveOrZero
        @Elapsed(since = "gradedOn")
        Integer monthsSinceGraded,
    @Term(zh = "人工改级有效期至", en = "overridden until") @MayLieAhead LocalDate overriddenUntil,
    @Term(zh = "人工改级已到期", en = "override over") Boolean overrideOver,
    CustomFields custom)
    implements Extensible<RecordedGrade> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public RecordedGrade {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String customerId, String level, LocalDate gradedOn) {
    return new Builder().customerId(customerId).level(level).gradedOn(gradedOn);
  }

  /** The same as of a day that is not before the grading. */
  public RecordedGrade asOf(LocalDate today) {
    // Every review makes one of these, so without a builder of the same size.
    return new RecordedGrade(
        customerId,
        level,
        gradedOn,
        scheme,
        version,
        Math.toIntExact(Math.max(0, gradedOn.until(today, ChronoUnit.MONTHS))),
        overriddenUntil,
        overriddenUntil != null && overriddenUntil.isBefore(today),
        custom);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends RecordedGradeBuilder
      implements FactBuilder<RecordedGrade, Builder> {
    Builder() {}
  }
}
