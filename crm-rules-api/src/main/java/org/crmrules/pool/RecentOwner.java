package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * Somebody who owned a customer. Thread-safe: immutable.
 *
 * @param ownerId who it was
 * @param releasedOn when the person lost the customer; null if unknown
 * @param daysSinceRelease days from there to the as-of date. Computed from {@code releasedOn} where
 *     that is known
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "以往负责人", en = "recent owner")
@Value.Builder
public record RecentOwner(
    @Term(zh = "负责人", en = "owner") @NotBlank @Size(max = 200) String ownerId,
    @Term(zh = "释放日期", en = "released on") @NotAfterAsOf LocalDate releasedOn,
    @Term(zh = "距释放的天数", en = "days since the release")
        @PositiveOrZero
        @Elapsed(since = "releasedOn")
        Integer daysSinceRelease,
    CustomFields custom)
    implements Extensible<RecentOwner> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public RecentOwner {
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String ownerId) {
    return new Builder().ownerId(ownerId);
  }

  /** The same with the elapsed days as of a day that is not before the release. */
  public RecentOwner asOf(LocalDate today) {
    return toBuilder()
        .daysSinceRelease(PoolCustomer.days(releasedOn, today, daysSinceRelease))
        .build();
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends RecentOwnerBuilder
      implements FactBuilder<RecentOwner, Builder> {
    Builder() {}
  }
}
