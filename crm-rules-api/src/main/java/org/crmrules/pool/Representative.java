package org.crmrules.pool;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.Filled;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * Somebody who can be given customers.
 *
 * <p>Thread-safe: immutable.
 *
 * @param id the person
 * @param active true if the person works at present
 * @param regions the regions the person serves; empty: every region
 * @param products the product lines the person sells; empty: every one
 * @param team the team or department the person belongs to; null if none
 * @param openCustomers how many customers the person holds already, at least 0
 * @param load the sum of the weights of those customers, at least 0
 * @param value what those customers are worth, at least 0
 * @param credit load that counts as held because the person was away while others were given
 *     customers, at least 0; so that a holiday is not a debt afterwards. A plan says what to carry
 *     on
 * @param capacity how much the person can carry in proportion to the others, at least 0; 0: no new
 *     customers
 * @param claimsToday how many customers the person has claimed on the day of the question, also
 *     those released again since, at least 0 (P-15)
 * @param lastAssignedAt when the person was last given a customer; null if never
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "销售代表", en = "sales representative")
@Value.Builder
public record Representative(
    @Term(zh = "代表编号", en = "representative id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "在岗", en = "active") @AbsentMeans("true") Boolean active,
    @Term(zh = "负责区域", en = "regions") List<@NotBlank String> regions,
    @Term(zh = "负责产品线", en = "product lines") List<@NotBlank String> products,
    @Term(zh = "团队", en = "team") @Filled String team,
    @Term(zh = "现有客户数", en = "open customers") @PositiveOrZero @AbsentMeans("0")
        Integer openCustomers,
    @Term(zh = "现有负荷", en = "load")
        @AbsentMeans("0")
        @PositiveOrZero
        @Digits(integer = 12, fraction = 6)
        BigDecimal load,
    @Term(zh = "现有客户价值", en = "value held")
        @AbsentMeans("0")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal value,
    @Term(zh = "缺勤折算负荷", en = "credit for the time away")
        @AbsentMeans("0")
        @PositiveOrZero
        @Digits(integer = 12, fraction = 6)
        BigDecimal credit,
    @Term(zh = "能力系数", en = "capacity")
        @AbsentMeans("1")
        @PositiveOrZero
        @Digits(integer = 12, fraction = 6)
        BigDecimal capacity,
    @Term(zh = "当日领取数", en = "claims today") @PositiveOrZero @AbsentMeans("0") Integer claimsToday,
    @Term(zh = "上次分配时间", en = "last assigned at") @NotAfterAsOf Instant lastAssignedAt,
    CustomFields custom)
    implements Extensible<Representative> {

  public Representative {
    active = Objects.requireNonNullElse(active, true);
    openCustomers = Objects.requireNonNullElse(openCustomers, 0);
    claimsToday = Objects.requireNonNullElse(claimsToday, 0);
    load = Objects.requireNonNullElse(load, BigDecimal.ZERO);
    value = Objects.requireNonNullElse(value, BigDecimal.ZERO);
    credit = Objects.requireNonNullElse(credit, BigDecimal.ZERO);
    capacity = Objects.requireNonNullElse(capacity, BigDecimal.ONE);
    custom = CustomFields.orNone(custom);
    regions = AsGiven.list(regions);
    products = AsGiven.list(products);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id) {
    return new Builder().id(id);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends RepresentativeBuilder
      implements FactBuilder<Representative, Builder> {
    Builder() {}
  }
}
