package org.crmrules.complaint;

import jakarta.validation.constraints.NotNull;
import org.crmrules.pack.Term;

/**
 * What the severity stages concluded, as a fact for the stages behind them. A pack without such a
 * stage has no such fact, and its complaints are normal.
 *
 * @param level how grave it is
 * @param priority how soon it is taken up
 */
@Term(zh = "投诉轻重", en = "complaint severity")
public record ComplaintSeverity(
    @Term(zh = "轻重", en = "severity") @NotNull Severity level,
    @Term(zh = "优先级", en = "priority") @NotNull Priority priority) {}
