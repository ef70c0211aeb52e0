package org.crmrules.settlement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.crmrules.pack.Term;

/**
 * A calendar month that is over, in the zone of the pack: its closed cases are worked up in the
 * month behind it.
 *
 * <p>Thread-safe: immutable.
 *
 * @param year the year
 * @param month the month, 1 to 12
 */
@Term(zh = "已过去的月份", en = "closed month")
public record ClosedMonth(
    @Term(zh = "年", en = "year") @Min(1970) @Max(2199) int year,
    @Term(zh = "月", en = "month") @Min(1) @Max(12) int month) {}
