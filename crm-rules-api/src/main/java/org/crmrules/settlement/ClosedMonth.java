package org.crmrules.settlement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
    @Term(zh = "年", en = "year") @NotNull @Min(1970) @Max(2199) Integer year,
    @Term(zh = "月", en = "month") @NotNull @Min(1) @Max(12) Integer month) {}
