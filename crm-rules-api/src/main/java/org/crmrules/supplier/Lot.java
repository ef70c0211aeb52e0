package org.crmrules.supplier;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.crmrules.pack.Term;
import org.crmrules.validation.InOrder;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.validation.NotAfterAsOf;

/**
 * One lot that a supplier was to deliver (S-20).
 *
 * <p>Thread-safe: immutable.
 *
 * @param id by which no other lot of the supplier goes
 * @param orderedOn the day of the order; null if unknown
 * @param dueOn the day on which it was due
 * @param receivedOn the day on which it came; null if it has not, or nobody knows when: then it is
 *     late once it was due
 * @param accepted true if it was accepted; null if nobody has said
 * @param quantity how much it is, more than 0, in the one unit in which all lots of the supplier
 *     are told; null if unknown
 */
@Term(zh = "到货批次", en = "lot")
@InOrder({"orderedOn", "dueOn"})
@InOrder(
    value = {"orderedOn", "receivedOn"},
    zh = "也许把下单日与到货日填反了。",
    en = "Maybe the day of the order and the day of receipt are swapped.")
public record Lot(
    @Term(zh = "批次编号", en = "lot") @NotBlank @Size(max = 200) String id,
    @Term(zh = "下单日", en = "ordered on") @NotAfterAsOf LocalDate orderedOn,
    @Term(zh = "应到日", en = "due on") @NotNull @MayLieAhead LocalDate dueOn,
    @Term(zh = "到货日", en = "received on") @NotAfterAsOf LocalDate receivedOn,
    @Term(zh = "已接收", en = "accepted") Boolean accepted,
    @Term(zh = "数量", en = "quantity") @Positive @Digits(integer = 15, fraction = 10)
        BigDecimal quantity) {

  /** A lot of which nobody says how much it is. */
  public Lot(
      String id, LocalDate orderedOn, LocalDate dueOn, LocalDate receivedOn, Boolean accepted) {
    this(id, orderedOn, dueOn, receivedOn, accepted, null);
  }

  boolean isOnTime() {
    return receivedOn != null && !receivedOn.isAfter(dueOn);
  }
}
