package org.crmrules.supplier;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What the rating stages concluded, as a fact for the stages behind them.
 *
 * @param rating the code of the rating; null if there is none
 */
@Term(zh = "评定结果", en = "rated supplier")
public record RatedSupplier(@Term(zh = "评定", en = "rating") @DeclaredIn("ratings") String rating) {}
