package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Computed;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.FactBuilder;
import org.immutables.value.Value;

/**
 * Somebody who leaves and hands over (P-17). Thread-safe: immutable.
 *
 * @param id the person
 * @param lastWorkingDay the last day at work; null if it is not known yet
 * @param daysAfterLastDay days from there to the as-of date, 0 until then; null if unknown.
 *     Computed from {@code lastWorkingDay} where that is known
 * @param customersLeft how many customers the person still holds, at least 0. Computed
 * @param otherRecords how many other records are still with the person, such as inquiries and
 *     plans, at least 0
 * @param formalitiesDone true if the formalities are completed
 * @param receiverId who takes over the records, as the department manager arranged; not the leaver;
 *     null if nobody was named
 * @param custom the values of the fields that the pack declares; never null
 */
@Term(zh = "离职人员", en = "leaver")
@Value.Builder
public record Leaver(
    @Term(zh = "人员编号", en = "person id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "最后工作日", en = "last working day") @MayLieAhead LocalDate lastWorkingDay,
    @Term(zh = "离岗天数", en = "days after the last working day")
        @PositiveOrZero
        @Elapsed(since = "lastWorkingDay")
        Integer daysAfterLastDay,
    @Term(zh = "未移交客户数", en = "customers left") @Computed @PositiveOrZero @AbsentMeans("0")
        Integer customersLeft,
    @Term(zh = "未移交的其他记录数", en = "other records left") @PositiveOrZero @AbsentMeans("0")
        Integer otherRecords,
    @Term(zh = "手续已办妥", en = "formalities done") @AbsentMeans("false") Boolean formalitiesDone,
    @Term(zh = "接收人", en = "receiver") @Filled String receiverId,
    CustomFields custom)
    implements Extensible<Leaver> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Leaver {
    customersLeft = Objects.requireNonNullElse(customersLeft, 0);
    otherRecords = Objects.requireNonNullElse(otherRecords, 0);
    formalitiesDone = Objects.requireNonNullElse(formalitiesDone, false);
    custom = CustomFields.orNone(custom);
  }

  /** Begins one; what is not set stays absent. */
  public static Builder of(String id) {
    return new Builder().id(id);
  }

  /** The same as of a day, with so many customers left. */
  public Leaver asOf(LocalDate today, int customers) {
    return toBuilder()
        .daysAfterLastDay(PoolCustomer.days(lastWorkingDay, today, daysAfterLastDay))
        .customersLeft(customers)
        .build();
  }

  /** Begins one that is like this but for what is set. */
  public Builder toBuilder() {
    return new Builder().like(this);
  }

  /** Sets the components by name; what is not set stays absent. Not thread-safe. */
  public static final class Builder extends LeaverBuilder implements FactBuilder<Leaver, Builder> {
    Builder() {}
  }
}
