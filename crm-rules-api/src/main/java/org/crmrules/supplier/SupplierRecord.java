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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;
import org.crmrules.validation.AsGiven;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

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
 * @param dueQuantity how much fell due, for a pack that weighs lots by what is in them; null if
 *     unknown, as where a lot that counts has no quantity
 * @param onTimeQuantity how much of that came in time; null if unknown
 * @param receivedQuantity how much was received; null if unknown
 * @param acceptedQuantity how much of that was accepted; null if unknown
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
 * @param quarter true if the period is a quarter of a calendar year (S-03); others are rated as a
 *     year is (S-04). Computed from the two days where they are given
 * @param lots every single lot; may be empty. Where there are any, the four numbers of lots are
 *     counted and the four quantities summed: of those due in the period what came in time, of
 *     those that came in the period and were inspected what was accepted
 * @param category the category of products, by which weights may differ; null if there is none
 * @param previousScore the score of the period before, 0 to 100; null if there is none
 * @param entries what is filled in in its file, by the codes of the pack (S-23); may be empty
 * @param neededOn the day on which the documents must be valid, as the promised day of an order;
 *     null: the day of the question
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "供方评定记录", en = "supplier record")
@InOrder({"onTimeLots", "dueLots"})
@InOrder({"acceptedLots", "receivedLots"})
@InOrder({"onTimeQuantity", "dueQuantity"})
@InOrder({"acceptedQuantity", "receivedQuantity"})
@InOrder({"periodFrom", "periodUntil"})
@Value.Builder
public record SupplierRecord(
    @Term(zh = "供方编号", en = "supplier id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "合作状态", en = "state") @NotNull SupplierState state,
    @Term(zh = "应到批次", en = "lots due") @PositiveOrZero Integer dueLots,
    @Term(zh = "准时批次", en = "lots on time") @PositiveOrZero Integer onTimeLots,
    @Term(zh = "到货批次", en = "lots received") @PositiveOrZero Integer receivedLots,
    @Term(zh = "合格批次", en = "lots accepted") @PositiveOrZero Integer acceptedLots,
    @Term(zh = "应到数量", en = "quantity due") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal dueQuantity,
    @Term(zh = "准时数量", en = "quantity on time") @PositiveOrZero @Digits(integer = 15, fraction = 10)
        BigDecimal onTimeQuantity,
    @Term(zh = "到货数量", en = "quantity received")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal receivedQuantity,
    @Term(zh = "合格数量", en = "quantity accepted")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal acceptedQuantity,
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
    @Term(zh = "安全事故数", en = "safety incidents") @PositiveOrZero @AbsentMeans("0")
        Integer safetyIncidents,
    @Term(zh = "召回次数", en = "recalls") @PositiveOrZero @AbsentMeans("0") Integer recalls,
    @Term(zh = "最大单次质量损失", en = "largest quality loss")
        @PositiveOrZero
        @Digits(integer = 15, fraction = 10)
        BigDecimal largestQualityLoss,
    @Term(zh = "同一项目连续不合格次数", en = "nonconformities in a row") @PositiveOrZero @AbsentMeans("0")
        Integer nonconformitiesInARow,
    @Term(zh = "纠正措施已认可", en = "corrective action accepted") @AbsentMeans("false")
        Boolean correctiveActionAccepted,
    @Term(zh = "酿酒原料供方", en = "brewing raw material") @AbsentMeans("false")
        Boolean brewingRawMaterial,
    @Term(zh = "资质文件", en = "documents") List<@NotNull @Valid SupplierDocument> documents,
    @Term(zh = "项目检验", en = "item checks") List<@NotNull @Valid ItemCheck> checks,
    @Term(zh = "评定期间首日", en = "first day of the period") @NotAfterAsOf LocalDate periodFrom,
    @Term(zh = "评定期间末日", en = "last day of the period") @NotAfterAsOf LocalDate periodUntil,
    @Term(zh = "评定期间为季度", en = "the period is a quarter") @AbsentMeans("false") Boolean quarter,
    @Term(zh = "到货批次明细", en = "single lots") List<@NotNull @Valid Lot> lots,
    @Term(zh = "品类", en = "category") @DeclaredIn("categories") String category,
    @Term(zh = "上期得分", en = "score of the period before")
        @PositiveOrZero
        @DecimalMax(value = "100", message = "must be less than or equal to {value}")
        @Digits(integer = 15, fraction = 10)
        BigDecimal previousScore,
    @Term(zh = "档案已填各项", en = "entries of the file") @DeclaredIn("entries")
        List<@NotBlank String> entries,
    @Term(zh = "文件须有效之日", en = "documents needed on") @MayLieAhead LocalDate neededOn,
    CustomFields custom)
    implements Extensible<SupplierRecord> {

  public SupplierRecord {
    safetyIncidents = Objects.requireNonNullElse(safetyIncidents, 0);
    recalls = Objects.requireNonNullElse(recalls, 0);
    nonconformitiesInARow = Objects.requireNonNullElse(nonconformitiesInARow, 0);
    correctiveActionAccepted = Objects.requireNonNullElse(correctiveActionAccepted, false);
    quarter = Objects.requireNonNullElse(quarter, false);
    brewingRawMaterial = Objects.requireNonNullElse(brewingRawMaterial, false);
    custom = CustomFields.orNone(custom);
    documents = AsGiven.list(documents);
    checks = AsGiven.list(checks);
    lots = AsGiven.list(lots);
    entries = AsGiven.list(entries);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id, SupplierState state) {
    return new Builder().id(id).state(state);
  }

  /**
   * The same record as of a day: with the age of every document, the row of its checks, and what
   * its lots come to.
   */
  public SupplierRecord asOf(LocalDate today) {
    // Every question about a supplier makes one of these, so without a builder of the same size.
    return counted(today).with(documentsOn(neededOn == null ? today : neededOn));
  }

  /** Without those that will only be issued, each with its age. */
  private List<SupplierDocument> documentsOn(LocalDate day) {
    List<SupplierDocument> aged = new ArrayList<>(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      SupplierDocument document = documents.get(i);
      if (document.issuedOn() == null || !document.issuedOn().isAfter(day)) {
        aged.add(document.asOf(day));
      }
    }
    return aged;
  }

  private SupplierRecord with(List<SupplierDocument> aged) {
    return new SupplierRecord(
        id,
        state,
        dueLots,
        onTimeLots,
        receivedLots,
        acceptedLots,
        dueQuantity,
        onTimeQuantity,
        receivedQuantity,
        acceptedQuantity,
        creditScore,
        serviceScore,
        safetyIncidents,
        recalls,
        largestQualityLoss,
        checks.isEmpty() ? nonconformitiesInARow : Integer.valueOf(ItemCheck.longestRow(checks)),
        checks.isEmpty() && correctiveActionAccepted,
        brewingRawMaterial,
        aged,
        checks,
        periodFrom,
        periodUntil,
        periodFrom == null || periodUntil == null ? quarter : Boolean.valueOf(isQuarter()),
        lots,
        category,
        previousScore,
        entries,
        neededOn,
        custom);
  }

  private boolean isQuarter() {
    return periodFrom.getDayOfMonth() == 1
        && periodFrom.getMonthValue() % 3 == 1
        && periodUntil.equals(periodFrom.plusMonths(3).minusDays(1));
  }

  private SupplierRecord counted(LocalDate today) {
    if (lots.isEmpty()) {
      return this;
    }
    List<Lot> due = lots.stream().filter(lot -> isInPeriod(lot.dueOn(), today)).toList();
    List<Lot> inspected =
        lots.stream()
            .filter(lot -> lot.accepted() != null && isInPeriod(lot.receivedOn(), today))
            .toList();
    List<Lot> onTime = due.stream().filter(Lot::isOnTime).toList();
    List<Lot> accepted = inspected.stream().filter(Lot::accepted).toList();
    return toBuilder()
        .dueLots(due.size())
        .onTimeLots(onTime.size())
        .receivedLots(inspected.size())
        .acceptedLots(accepted.size())
        .dueQuantity(quantity(due, due))
        .onTimeQuantity(quantity(onTime, due))
        .receivedQuantity(quantity(inspected, inspected))
        .acceptedQuantity(quantity(accepted, inspected))
        .build();
  }

  /** How much some lots are; null where of any of all it is not known: a share would be of less. */
  private static BigDecimal quantity(List<Lot> some, List<Lot> all) {
    return all.stream().anyMatch(lot -> lot.quantity() == null)
        ? null
        : some.stream().map(Lot::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean isInPeriod(LocalDate day, LocalDate today) {
    return day != null
        && !day.isAfter(today)
        && (periodFrom == null || !day.isBefore(periodFrom))
        && (periodUntil == null || !day.isAfter(periodUntil));
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends SupplierRecordBuilder
      implements FactBuilder<SupplierRecord, Builder> {
    Builder() {}
  }
}
