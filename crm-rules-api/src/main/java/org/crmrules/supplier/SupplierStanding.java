package org.crmrules.supplier;

import org.crmrules.pack.Term;

/**
 * What the standing stages concluded, as a fact for the stages behind them.
 *
 * @param reserve true if the supplier counts as a reserve supplier
 * @param cancelled true if its qualification is cancelled
 */
@Term(zh = "供方身份", en = "supplier standing")
public record SupplierStanding(
    @Term(zh = "储备供方", en = "reserve") boolean reserve,
    @Term(zh = "资格已取消", en = "cancelled") boolean cancelled) {}
