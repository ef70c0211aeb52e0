package org.crmrules.pool;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.Filled;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

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
public record Representative(
    @Term(zh = "代表编号", en = "representative id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "在岗", en = "active") boolean active,
    @Term(zh = "负责区域", en = "regions") List<@NotBlank String> regions,
    @Term(zh = "负责产品线", en = "product lines") List<@NotBlank String> products,
    @Term(zh = "团队", en = "team") @Filled String team,
    @Term(zh = "现有客户数", en = "open customers") @PositiveOrZero int openCustomers,
    @Term(zh = "现有负荷", en = "load") @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 6)
        BigDecimal load,
    @Term(zh = "现有客户价值", en = "value held")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal value,
    @Term(zh = "缺勤折算负荷", en = "credit for the time away")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 12, fraction = 6)
        BigDecimal credit,
    @Term(zh = "能力系数", en = "capacity") @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 6)
        BigDecimal capacity,
    @Term(zh = "当日领取数", en = "claims today") @PositiveOrZero int claimsToday,
    @Term(zh = "上次分配时间", en = "last assigned at") @NotAfterAsOf Instant lastAssignedAt,
    CustomFields custom)
    implements Extensible<Representative> {

  public Representative {
    custom = CustomFields.orNone(custom);
    regions = AsGiven.list(regions);
    products = AsGiven.list(products);
  }

  /** Begins a sales representative; what is not set stays unknown. */
  public static Builder of(String id) {
    return new Builder(id);
  }

  /** Begins a representative who is like this one. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.active = active;
    copy.regions = regions;
    copy.products = products;
    copy.team = team;
    copy.openCustomers = openCustomers;
    copy.load = load;
    copy.value = value;
    copy.credit = credit;
    copy.capacity = capacity;
    copy.claimsToday = claimsToday;
    copy.lastAssignedAt = lastAssignedAt;
    copy.custom = custom;
    return copy;
  }

  /** Sets the components by name. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private boolean active = true;
    private List<@NotBlank String> regions;
    private List<@NotBlank String> products;
    private String team;
    private int openCustomers;
    private BigDecimal load = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private BigDecimal credit = BigDecimal.ZERO;
    private BigDecimal capacity = BigDecimal.ONE;
    private int claimsToday;
    private Instant lastAssignedAt;
    private CustomFields custom = CustomFields.NONE;

    private Builder(String id) {
      this.id = id;
    }

    /** See {@link Representative}. */
    public Builder active(boolean value) {
      active = value;
      return this;
    }

    /** See {@link Representative}. */
    public Builder regions(List<@NotBlank String> value) {
      regions = value;
      return this;
    }

    /** See {@link Representative}. */
    public Builder products(List<@NotBlank String> value) {
      products = value;
      return this;
    }

    /** See {@link Representative}. */
    public Builder team(String value) {
      team = value;
      return this;
    }

    /** See {@link Representative}. */
    public Builder openCustomers(int value) {
      openCustomers = value;
      return this;
    }

    /** See {@link Representative}. */
    public Builder load(BigDecimal value) {
      load = value;
      return this;
    }

    /** See {@link Representative}. */
    public Builder value(BigDecimal amount) {
      value = amount;
      return this;
    }

    /** See {@link Representative}. */
    public Builder credit(BigDecimal amount) {
      credit = amount;
      return this;
    }

    /** See {@link Representative}. */
    public Builder capacity(BigDecimal value) {
      capacity = value;
      return this;
    }

    /** See {@link Representative}. */
    public Builder claimsToday(int value) {
      claimsToday = value;
      return this;
    }

    /** See {@link Representative}. */
    public Builder lastAssignedAt(Instant value) {
      lastAssignedAt = value;
      return this;
    }

    /** See {@link Extensible#with(String, Object)}. */
    public Builder with(String name, Object value) {
      custom = custom.with(name, value);
      return this;
    }

    /** The sales representative. */
    public Representative build() {
      return new Representative(
          id,
          active,
          regions,
          products,
          team,
          openCustomers,
          load,
          value,
          credit,
          capacity,
          claimsToday,
          lastAssignedAt,
          custom);
    }
  }
}
