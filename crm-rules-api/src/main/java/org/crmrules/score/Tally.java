package org.crmrules.score;

import jakarta.validation.constraints.NotNull;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What was counted, as a fact for the stages behind it. There is one for each code under {@code
 * tallies}, also where nothing was counted.
 *
 * @param of what was counted
 * @param number how many, or the sum, the largest or the longest run; 0 if there is none
 */
@Term(zh = "计数", en = "tally")
public record Tally(
    @Term(zh = "统计项", en = "what was counted") @NotNull @DeclaredIn("tallies") String of,
    @Term(zh = "数目", en = "number") int number) {}
