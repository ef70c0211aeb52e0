package org.crmrules.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.crmrules.pack.Elapsed;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

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
public record Leaver(
    @Term(zh = "人员编号", en = "person id") @NotBlank @Size(max = 200) String id,
    @Term(zh = "最后工作日", en = "last working day") @MayLieAhead LocalDate lastWorkingDay,
    @Term(zh = "离岗天数", en = "days after the last working day")
        @PositiveOrZero
        @Elapsed(since = "lastWorkingDay")
        Integer daysAfterLastDay,
    @Term(zh = "未移交客户数", en = "customers left") @PositiveOrZero int customersLeft,
    @Term(zh = "未移交的其他记录数", en = "other records left") @PositiveOrZero int otherRecords,
    @Term(zh = "手续已办妥", en = "formalities done") boolean formalitiesDone,
    @Term(zh = "接收人", en = "receiver") @Filled String receiverId,
    CustomFields custom)
    implements Extensible<Leaver> {

  /** Where nothing is given for the fields that a pack declares, there are none. */
  public Leaver {
    custom = CustomFields.orNone(custom);
  }

  /** Without fields that the pack declares. */
  public Leaver(
      String id,
      LocalDate lastWorkingDay,
      Integer daysAfterLastDay,
      int customersLeft,
      int otherRecords,
      boolean formalitiesDone,
      String receiverId) {
    this(
        id,
        lastWorkingDay,
        daysAfterLastDay,
        customersLeft,
        otherRecords,
        formalitiesDone,
        receiverId,
        CustomFields.NONE);
  }

  /** Somebody with nothing but customers to hand over, and formalities that are done. */
  public static Leaver of(String id, LocalDate lastWorkingDay) {
    return new Leaver(id, lastWorkingDay, null, 0, 0, true, null);
  }

  /** The same as of a day, with so many customers left. */
  public Leaver asOf(LocalDate today, int customers) {
    return new Leaver(
        id,
        lastWorkingDay,
        PoolCustomer.days(lastWorkingDay, today, daysAfterLastDay),
        customers,
        otherRecords,
        formalitiesDone,
        receiverId,
        custom);
  }
}
