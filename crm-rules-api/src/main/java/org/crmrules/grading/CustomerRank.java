package org.crmrules.grading;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * Where a customer stands among all that are asked about, as a fact for rules. There is one for
 * each code under {@code rankings}. Equal numbers stand equally: customers that are tied share
 * everything but the id. Thread-safe: immutable.
 *
 * <p>Percentages have at most ten decimals. What is cut off is never lost against a limit of at
 * most nine: a percentage stands on the same side of it as the exact one does.
 *
 * @param of the ranking
 * @param rank 1 for the highest number; who is tied shares the best of their places. Null if the
 *     customer is not ranked, and then all that follows is null too
 * @param ranked how many are ranked in this ranking, or in this customer's group of it; at least 1
 * @param percentFromTop {@code rank} in percent of {@code ranked}, more than 0 to 100: at most 20
 *     are the top twenty percent, with all that are tied at the edge
 * @param percentile how many percent of those that are ranked have no higher number, more than 0 to
 *     100
 * @param share the number in percent of the sum of all, 0 to 100. Null if a number is below zero,
 *     the sum is zero, or the ranking is by a rate; and then so are the next two
 * @param cumulativeAscending what all that have no higher number have together of the sum, in
 *     percent, 0 to 100
 * @param cumulativeDescending what all that have no lower number have together of the sum, in
 *     percent, 0 to 100
 * @param rate of a ranking by a rate, what the number is in percent of what it is a rate of; may be
 *     less than 0 or more than 100. Null if the ranking is by none
 */
@Term(zh = "客户排名", en = "customer rank")
public record CustomerRank(
    @Term(zh = "排名项目", en = "ranking") @NotNull @DeclaredIn("rankings") String of,
    @Term(zh = "名次", en = "rank") @Min(1) Integer rank,
    @Term(zh = "参加排名的客户数", en = "customers that are ranked") @Min(1) Integer ranked,
    @Term(zh = "名次占客户数百分比", en = "percent from the top") @PositiveOrZero @DecimalMax("100")
        BigDecimal percentFromTop,
    @Term(zh = "百分位", en = "percentile") @PositiveOrZero @DecimalMax("100") BigDecimal percentile,
    @Term(zh = "所占百分比", en = "share in percent") @PositiveOrZero @DecimalMax("100")
        BigDecimal share,
    @Term(zh = "从小到大累计百分比", en = "cumulative percent, smallest first")
        @PositiveOrZero
        @DecimalMax("100")
        BigDecimal cumulativeAscending,
    @Term(zh = "从大到小累计百分比", en = "cumulative percent, largest first")
        @PositiveOrZero
        @DecimalMax("100")
        BigDecimal cumulativeDescending,
    @Term(zh = "比率百分比", en = "rate in percent") BigDecimal rate) {

  /** Of a customer that is not ranked. */
  public static CustomerRank unranked(String of) {
    return new CustomerRank(of, null, null, null, null, null, null, null, null);
  }
}
