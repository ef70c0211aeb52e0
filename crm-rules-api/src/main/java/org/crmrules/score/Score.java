package org.crmrules.score;

import java.math.BigDecimal;
import org.crmrules.pack.Term;

/**
 * The score that was computed, as a fact for the stages behind it.
 *
 * @param value 0 to 100 with two decimals, cut off rather than rounded, so that a shown score never
 *     stands on the wrong side of a limit; null if there is none
 */
@Term(zh = "得分", en = "score")
public record Score(@Term(zh = "得分", en = "score") BigDecimal value) {}
