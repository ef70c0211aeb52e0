package org.crmrules.pool;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * A customer as the pool sees it. Unknown is null.
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
 * @param region the code of the region; null if unknown
 * @param source where the customer came from; null if unknown
 * @param product the product line that the customer needs; null if none in particular
 * @param value what it is expected to be worth, in one unit for all customers, for example yuan a
 *     year; spread evenly among equals. Null if unknown, which counts as 0
 * @param inPoolSince since when it has been in the pool; null if unknown
 * @param previousOwnerId the last owner; null if there was none
 * @param releasedOn when the last owner lost it; null if unknown
 * @param daysSinceRelease days from the release to the as-of date. Computed from {@code releasedOn}
 *     where that is known
 */
@Term(zh = "公海客户", en = "pool customer")
public record PoolCustomer(
    @Term(zh = "客户编号", en = "customer id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "负责人", en = "owner")
        @Size(max = 200)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String ownerId,
    @Term(zh = "负责人已停用", en = "owner inactive") boolean ownerInactive,
    @Term(zh = "归属已到期", en = "ownership expired") boolean ownershipExpired,
    @Term(zh = "战略或大客户", en = "key account") boolean keyAccount,
    @Term(zh = "未结投诉数", en = "open complaints") @PositiveOrZero int openComplaints,
    @Term(zh = "未完合同数", en = "open contracts") @PositiveOrZero int openContracts,
    @Term(zh = "客户等级", en = "grade") @DeclaredIn("grades") String grade,
    @Term(zh = "客户名称", en = "name")
        @Size(max = 200)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String name,
    @Term(zh = "联系人", en = "contact")
        @Size(max = 200)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String contact,
    @Term(zh = "电话", en = "phone")
        @Size(max = 200)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String phone,
    @Term(zh = "区域", en = "region")
        @Size(max = 200)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String region,
    @Term(zh = "来源", en = "source")
        @Size(max = 200)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String source,
    @Term(zh = "产品线", en = "product line")
        @Size(max = 200)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String product,
    @Term(zh = "客户价值", en = "value") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal value,
    @Term(zh = "入池日期", en = "in the pool since") LocalDate inPoolSince,
    @Term(zh = "前负责人", en = "previous owner")
        @Size(max = 200)
        @Pattern(
            regexp = "(?s).*\\S.*",
            message = "must not be blank; leave it out if it is unknown")
        String previousOwnerId,
    @Term(zh = "释放日期", en = "released on") LocalDate releasedOn,
    @Term(zh = "距释放的天数", en = "days since the release") @PositiveOrZero Integer daysSinceRelease) {

  /** Begins a pool customer; what is not set stays unknown. */
  public static Builder of(String id) {
    return new Builder(id);
  }

  /** The same customer with the elapsed days as of a day; a release after it counts as 0. */
  public PoolCustomer asOf(LocalDate today) {
    return releasedOn == null
        ? this
        : new PoolCustomer(
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
            region,
            source,
            product,
            value,
            inPoolSince,
            previousOwnerId,
            releasedOn,
            (int) Math.max(0, ChronoUnit.DAYS.between(releasedOn, today)));
  }

  /** Sets the components by name. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private String ownerId;
    private boolean ownerInactive;
    private boolean ownershipExpired;
    private boolean keyAccount;
    private int openComplaints;
    private int openContracts;
    private String grade;
    private String name;
    private String contact;
    private String phone;
    private String region;
    private String source;
    private String product;
    private BigDecimal value;
    private LocalDate inPoolSince;
    private String previousOwnerId;
    private LocalDate releasedOn;
    private Integer daysSinceRelease;

    private Builder(String id) {
      this.id = id;
    }

    /** See {@link PoolCustomer}. */
    public Builder ownerId(String value) {
      ownerId = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder ownerInactive(boolean value) {
      ownerInactive = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder ownershipExpired(boolean value) {
      ownershipExpired = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder keyAccount(boolean value) {
      keyAccount = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder openComplaints(int value) {
      openComplaints = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder openContracts(int value) {
      openContracts = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder grade(String value) {
      grade = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder name(String value) {
      name = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder contact(String value) {
      contact = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder phone(String value) {
      phone = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder region(String value) {
      region = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder source(String value) {
      source = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder product(String value) {
      product = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder value(BigDecimal amount) {
      value = amount;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder inPoolSince(LocalDate value) {
      inPoolSince = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder previousOwnerId(String value) {
      previousOwnerId = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder releasedOn(LocalDate value) {
      releasedOn = value;
      return this;
    }

    /** See {@link PoolCustomer}. */
    public Builder daysSinceRelease(Integer value) {
      daysSinceRelease = value;
      return this;
    }

    /** The pool customer. */
    public PoolCustomer build() {
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
          region,
          source,
          product,
          value,
          inPoolSince,
          previousOwnerId,
          releasedOn,
          daysSinceRelease);
    }
  }
}
