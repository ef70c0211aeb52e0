package org.crmrules.pool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.Filled;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * A customer as the pool sees it. Unknown is null. What happened after the as-of instant is
 * refused.
 *
 * <p>Thread-safe: immutable.
 *
 * @param id the customer
 * @param ownerId the salesperson in charge; null if there is none
 * @param ownerInactive true if the owner has left or is deactivated (P-01)
 * @param ownershipExpired true if the ownership has run out (P-01)
 * @param keyAccount true for strategic and key accounts (P-11)
 * @param openComplaints complaints that are not closed, at least 0 (P-11)
 * @param openContracts contracts that are not fulfilled, at least 0 (P-11)
 * @param grade the grade, from which the weight follows (P-05); null if unknown
 * @param name the name of the customer; null if unknown
 * @param contact the person to talk to; null if unknown
 * @param phone the phone number; null if unknown
 * @param creditCode the unified social credit code (P-06); null if unknown
 * @param region the code of the region; null if unknown
 * @param source where the customer came from; null if unknown
 * @param product the product line that the customer needs; null if none in particular
 * @param value what it is expected to be worth, in one unit for all customers, for example yuan a
 *     year; spread evenly among equals. Null if unknown, which counts as 0
 * @param introducedBy the team that introduced the customer (P-12, P-22); null if none
 * @param overriddenBy the role of who sets the preference of the introducing team aside (P-12);
 *     null if nobody does
 * @param overrideReason why; null if no reason was given
 * @param careOwnerId who visits the customer, which need not be the owner (P-27); null if nobody
 * @param inPoolSince since when it has been in the pool, whatever was edited later; null if unknown
 * @param daysInPool days from there to the as-of date. Computed from {@code inPoolSince}
 * @param previousOwnerId the last owner; null if there was none
 * @param releasedOn when the last owner lost it; null if unknown
 * @param daysSinceRelease days from the release to the as-of date. Computed from {@code releasedOn}
 *     where that is known
 * @param recentOwners everybody who owned it, at least within the time that rules look back; may be
 *     empty, and may name the last owner again (P-15)
 * @param ownedSince since when the present owner has it; null if unknown
 * @param daysOwned days from there to the as-of date. Computed from {@code ownedSince}
 * @param lastFollowUpOn the last follow-up that was logged; null if none. One before {@code
 *     ownedSince} was the previous owner's and does not count
 * @param daysSinceFollowUp days from there to the as-of date, null if none counts. Computed from
 *     {@code lastFollowUpOn}
 * @param lastOrderOn the last order; null if none
 * @param daysSinceOrder days from there to the as-of date. Computed from {@code lastOrderOn}
 * @param warnedOn when the owner was last warned that it will be recalled (P-14); null if never
 * @param daysSinceWarning days from there to the as-of date. Computed from {@code warnedOn}
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "公海客户", en = "pool customer")
@Value.Builder
public record PoolCustomer(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "负责人", en = "owner") @Filled String ownerId,
    @Term(zh = "负责人已停用", en = "owner inactive") @AbsentMeans("false") Boolean ownerInactive,
    @Term(zh = "归属已到期", en = "ownership expired") @AbsentMeans("false") Boolean ownershipExpired,
    @Term(zh = "战略或大客户", en = "key account") @AbsentMeans("false") Boolean keyAccount,
    @Term(zh = "未结投诉数", en = "open complaints") @PositiveOrZero @AbsentMeans("0")
        Integer openComplaints,
    @Term(zh = "未完合同数", en = "open contracts") @PositiveOrZero @AbsentMeans("0")
        Integer openContracts,
    @Term(zh = "客户等级", en = "grade") @DeclaredIn("grades") String grade,
    @Term(zh = "客户名称", en = "name") @Filled String name,
    @Term(zh = "联系人", en = "contact") @Filled String contact,
    @Term(zh = "电话", en = "phone") @Filled String phone,
    @Term(zh = "统一社会信用代码", en = "unified social credit code") @Filled String creditCode,
    @Term(zh = "区域", en = "region") @Filled String region,
    @Term(zh = "来源", en = "source") @Filled String source,
    @Term(zh = "产品线", en = "product line") @Filled String product,
    @Term(zh = "客户价值", en = "value") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal value,
    @Term(zh = "介绍部门", en = "introducing team") @Filled String introducedBy,
    @Term(zh = "取消优先者的角色", en = "role of who overrides the preference") @DeclaredIn("roles")
        String overriddenBy,
    @Term(zh = "取消优先的理由", en = "why the preference is overridden") @Filled String overrideReason,
    @Term(zh = "关系维护人", en = "care owner") @Filled String careOwnerId,
    @Term(zh = "入池日期", en = "in the pool since") @NotAfterAsOf LocalDate inPoolSince,
    @Term(zh = "入池天数", en = "days in the pool") @PositiveOrZero @Elapsed(since = "inPoolSince")
        Integer daysInPool,
    @Term(zh = "前负责人", en = "previous owner") @Filled String previousOwnerId,
    @Term(zh = "释放日期", en = "released on") @NotAfterAsOf LocalDate releasedOn,
    @Term(zh = "距释放的天数", en = "days since the release")
        @PositiveOrZero
        @Elapsed(since = "releasedOn")
        Integer daysSinceRelease,
    @Term(zh = "以往负责人", en = "recent owners") List<@NotNull @Valid RecentOwner> recentOwners,
    @Term(zh = "归属起始日", en = "owned since") @NotAfterAsOf LocalDate ownedSince,
    @Term(zh = "归属天数", en = "days owned") @PositiveOrZero @Elapsed(since = "ownedSince")
        Integer daysOwned,
    @Term(zh = "最近跟进日", en = "last follow-up on") @NotAfterAsOf LocalDate lastFollowUpOn,
    @Term(zh = "距最近跟进的天数", en = "days since the follow-up")
        @PositiveOrZero
        @Elapsed(since = "lastFollowUpOn")
        Integer daysSinceFollowUp,
    @Term(zh = "最近下单日", en = "last order on") @NotAfterAsOf LocalDate lastOrderOn,
    @Term(zh = "距最近下单的天数", en = "days since the order")
        @PositiveOrZero
        @Elapsed(since = "lastOrderOn")
        Integer daysSinceOrder,
    @Term(zh = "提醒日期", en = "warned on") @NotAfterAsOf LocalDate warnedOn,
    @Term(zh = "距提醒的天数", en = "days since the warning") @PositiveOrZero @Elapsed(since = "warnedOn")
        Integer daysSinceWarning,
    CustomFields custom)
    implements Extensible<PoolCustomer> {

  public PoolCustomer {
    ownerInactive = Objects.requireNonNullElse(ownerInactive, false);
    ownershipExpired = Objects.requireNonNullElse(ownershipExpired, false);
    keyAccount = Objects.requireNonNullElse(keyAccount, false);
    openComplaints = Objects.requireNonNullElse(openComplaints, 0);
    openContracts = Objects.requireNonNullElse(openContracts, 0);
    custom = CustomFields.orNone(custom);
    recentOwners = AsGiven.list(recentOwners);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id) {
    return new Builder().id(id);
  }

  /** The same customer with the elapsed days as of a day, on which everything has happened. */
  public PoolCustomer asOf(LocalDate today) {
    boolean othersFollowUp =
        lastFollowUpOn != null && ownedSince != null && lastFollowUpOn.isBefore(ownedSince);
    long day = today.toEpochDay();
    // Every question about a customer makes one of these, so without a builder of the same size.
    return new PoolCustomer(
        id,
        ownerId,
        ownerInactive,
        ownershipExpired,
        keyAccount,
        openComplaints,
        openContracts,
        grade,
        name,
        contact,
        phone,
        creditCode,
        region,
        source,
        product,
        value,
        introducedBy,
        overriddenBy,
        overrideReason,
        careOwnerId,
        inPoolSince,
        days(inPoolSince, day, daysInPool),
        previousOwnerId,
        releasedOn,
        days(releasedOn, day, daysSinceRelease),
        recentOwners.isEmpty()
            ? recentOwners
            : recentOwners.stream().map(owner -> owner.asOf(today)).toList(),
        ownedSince,
        days(ownedSince, day, daysOwned),
        lastFollowUpOn,
        othersFollowUp ? null : days(lastFollowUpOn, day, daysSinceFollowUp),
        lastOrderOn,
        days(lastOrderOn, day, daysSinceOrder),
        warnedOn,
        days(warnedOn, day, daysSinceWarning),
        custom);
  }

  /** Days from a day to another, at least 0; what was given before if the day is unknown. */
  static Integer days(LocalDate from, LocalDate today, Integer given) {
    return days(from, today.toEpochDay(), given);
  }

  private static Integer days(LocalDate from, long today, Integer given) {
    return from == null
        ? given
        : Integer.valueOf(Math.toIntExact(Math.max(0, today - from.toEpochDay())));
  }

  /** The last owner and all recent ones, each with the days since the release. */
  public List<RecentOwner> formerOwners() {
    if (previousOwnerId == null) {
      return recentOwners;
    }
    RecentOwner last = new RecentOwner(previousOwnerId, releasedOn, daysSinceRelease, null);
    if (recentOwners.isEmpty()) {
      return List.of(last);
    }
    List<RecentOwner> former = new ArrayList<>(recentOwners);
    former.add(last);
    return List.copyOf(former);
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends PoolCustomerBuilder
      implements FactBuilder<PoolCustomer, Builder> {
    Builder() {}
  }
}
