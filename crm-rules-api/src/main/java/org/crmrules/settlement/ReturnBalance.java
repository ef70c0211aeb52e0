package org.crmrules.settlement;

import java.math.BigDecimal;
import org.crmrules.pack.Term;

/**
 * What came back against what was approved: computed, after the rules have said which ratio above
 * the approved quantity is tolerated. What came back is the actual quantity of the return form, or
 * what the warehouse counted, if the rules say so.
 *
 * <p>Thread-safe: immutable. A difference is null where one of its two sides is unknown.
 *
 * @param difference what came back less the approved quantity
 * @param beyondTolerance what came back above the approved quantity and its tolerance; 0 if nothing
 * @param returnedShare what came back as a fraction of the approved one, cut off after the 40th
 *     decimal, which is exact for every comparison; null also if nothing was approved
 * @param amountDifference how far the stated amount of the return form is from its own quantity
 *     times unit price, never negative
 * @param countDifference how far the count of the warehouse is from the return form, never negative
 */
@Term(zh = "退货比对", en = "balance of a return")
public record ReturnBalance(
    @Term(zh = "实退量减核定量", en = "difference") BigDecimal difference,
    @Term(zh = "超出容许的数量", en = "quantity beyond the tolerance") BigDecimal beyondTolerance,
    @Term(zh = "实退占核定的比例", en = "returned share") BigDecimal returnedShare,
    @Term(zh = "金额差", en = "difference of the amount") BigDecimal amountDifference,
    @Term(zh = "点收差", en = "difference of the count") BigDecimal countDifference) {}
