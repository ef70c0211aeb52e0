package org.crmrules.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * What was recorded about a supplier in the period that is rated. Unknown is null, never zero.
 *
 * <p>Thread-safe: immutable. Money is in yuan.
 *
 * @param id the supplier
 * @param state where the supplier stands (S-05)
 * @param dueLots lots that fell due, at least 0; null if unknown
 * @param onTimeLots lots of those that came in time; null if unknown
 * @param receivedLots lots received, at least 0; null if unknown
 * @param acceptedLots lots of those that were accepted; null if unknown
 * @param creditScore credit, 0 to 100; null if unknown
 * @param serviceScore after-sales service, 0 to 100; null if unknown
 * @param safetyIncidents safety incidents the supplier caused (S-21)
 * @param recalls recalls the supplier caused (S-21)
 * @param largestQualityLoss the largest single loss by bad quality; null if unknown (S-21)
 * @param nonconformitiesInARow how often in a row the same item did not conform (S-22). Computed
 *     from {@code checks} where there are any; a host that knows no more may give the number itself
 * @param correctiveActionAccepted true if a corrective action for it was accepted (S-22). Where
 *     there are checks, an accepted action ends the row, and this is false
 * @param brewingRawMaterial true if it supplies brewing raw material (S-18)
 * @param documents the documents on file; may be empty (S-17)
 * @param checks the checks of its items in the period, in any order; may be empty (S-22)
 * @param periodFrom the first day of the period that is rated, a year for S-20; null if nobody said
 * @param periodUntil its last day, which must be over; null if nobody said
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "供方评定记录", en = "supplier record")
@InOrder({"onTimeLots", "dueLots"})
@InOrder({"acceptedLots", "receivedLots"})
@InOrder({"periodFrom", "periodUntil"})
public record SupplierRecord(
    @Term(zh = "供方编号", en = "supplier id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "合作状态", en = "state") @NotNull SupplierState state,
    @Term(zh = "应到批次", en = "lots due") @PositiveOrZero Integer dueLots,
    @Term(zh = "准时批次", en = "lots on time") @PositiveOrZero Integer onTimeLots,
    @Term(zh = "到货批次", en = "lots received") @PositiveOrZero Integer receivedLots,
    @Term(zh = "合格批次", en = "lots accepted") @PositiveOrZero Integer acceptedLots,
    @Term(zh = "资信得分", en = "credit score")
        @PositiveOrZero
        @DecimalMax(value = "100", message = "must be less than or equal to {value}")
        @Digits(integer = 15, fraction = 10)
        BigDecimal creditScore,
    @Term(zh = "售后服务得分", en = "service score")
        @PositiveOrZero
        @DecimalMax(value = "100", message = "must be less than or equal to {value}")
        @Digits(integer = 15, fraction = 10)
        BigDecimal serviceScore,
    @Term(zh = "安全事故数", en = "safety incidents") @PositiveOrZero int safetyIncidents,
    @Term(zh = "召回次数", en = "recalls") @PositiveOrZero int recalls,
    @Term(zh = "最大单次质量损失", en = "largest quality loss")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal largestQualityLoss,
    @Term(zh = "同一项目连续不合格次数", en = "nonconformities in a row") @PositiveOrZero
        int nonconformitiesInARow,
    @Term(zh = "纠正措施已认可", en = "corrective action accepted") boolean correctiveActionAccepted,
    @Term(zh = "酿酒原料供方", en = "brewing raw material") boolean brewingRawMaterial,
    @Term(zh = "资质文件", en = "documents") List<@NotNull @Valid SupplierDocument> documents,
    @Term(zh = "项目检验", en = "item checks") List<@NotNull @Valid ItemCheck> checks,
    @Term(zh = "评定期间首日", en = "first day of the period") @NotAfterAsOf LocalDate periodFrom,
    @Term(zh = "评定期间末日", en = "last day of the period") @NotAfterAsOf LocalDate periodUntil,
    CustomFields custom)
    implements Extensible<SupplierRecord> {

  public SupplierRecord {
    custom = CustomFields.orNone(custom);
    documents = AsGiven.list(documents);
    checks = AsGiven.list(checks);
  }

  /** Begins a supplier record; what is not set stays unknown. */
  public static Builder of(String id, SupplierState state) {
    return new Builder(id, state);
  }

  /** The same record with the age of every document as of a day, and the row of its checks. */
  public SupplierRecord asOf(LocalDate today) {
    return new SupplierRecord(
        id,
        state,
        dueLots,
        onTimeLots,
        receivedLots,
        acceptedLots,
        creditScore,
        serviceScore,
        safetyIncidents,
        recalls,
        largestQualityLoss,
        checks.isEmpty() ? nonconformitiesInARow : ItemCheck.longestRow(checks),
        checks.isEmpty() && correctiveActionAccepted,
        brewingRawMaterial,
        documents.stream().map(d -> d.asOf(today)).toList(),
        checks,
        periodFrom,
        periodUntil,
        custom);
  }

  /** Sets the components by name. Not thread-safe. */
  public static final class Builder {

    private final String id;
    private final SupplierState state;
    private LocalDate periodFrom;
    private LocalDate periodUntil;
    private Integer dueLots;
    private Integer onTimeLots;
    private Integer receivedLots;
    private Integer acceptedLots;
    private BigDecimal creditScore;
    private BigDecimal serviceScore;
    private int safetyIncidents;
    private int recalls;
    private BigDecimal largestQualityLoss;
    private int nonconformitiesInARow;
    private boolean correctiveActionAccepted;
    private boolean brewingRawMaterial;
    private List<@NotNull @Valid SupplierDocument> documents;
    private List<@NotNull @Valid ItemCheck> checks;
    private CustomFields custom = CustomFields.NONE;

    private Builder(String id, SupplierState state) {
      this.id = id;
      this.state = state;
    }

    /** See {@link SupplierRecord}. */
    public Builder dueLots(Integer value) {
      dueLots = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder onTimeLots(Integer value) {
      onTimeLots = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder receivedLots(Integer value) {
      receivedLots = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder acceptedLots(Integer value) {
      acceptedLots = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder creditScore(BigDecimal value) {
      creditScore = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder serviceScore(BigDecimal value) {
      serviceScore = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder safetyIncidents(int value) {
      safetyIncidents = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder recalls(int value) {
      recalls = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder largestQualityLoss(BigDecimal value) {
      largestQualityLoss = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder nonconformitiesInARow(int value) {
      nonconformitiesInARow = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder correctiveActionAccepted(boolean value) {
      correctiveActionAccepted = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder brewingRawMaterial(boolean value) {
      brewingRawMaterial = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder documents(List<@NotNull @Valid SupplierDocument> value) {
      documents = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder checks(List<@NotNull @Valid ItemCheck> value) {
      checks = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder periodFrom(LocalDate value) {
      periodFrom = value;
      return this;
    }

    /** See {@link SupplierRecord}. */
    public Builder periodUntil(LocalDate value) {
      periodUntil = value;
      return this;
    }

    /** See {@link Extensible#with(String, Object)}. */
    public Builder with(String name, Object value) {
      custom = custom.with(name, value);
      return this;
    }

    /** The supplier record. */
    public SupplierRecord build() {
      return new SupplierRecord(
          id,
          state,
          dueLots,
          onTimeLots,
          receivedLots,
          acceptedLots,
          creditScore,
          serviceScore,
          safetyIncidents,
          recalls,
          largestQualityLoss,
          nonconformitiesInARow,
          correctiveActionAccepted,
          brewingRawMaterial,
          documents,
          checks,
          periodFrom,
          periodUntil,
          custom);
    }
  }
}
