package org.crmrules.complaint;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What the classification stages concluded, as a fact for the stages behind them.
 *
 * @param code the class
 * @param form the form
 */
@Term(zh = "投诉类别", en = "complaint class")
public record ComplaintClass(
    @Term(zh = "类别", en = "class") @DeclaredIn("classes") String code,
    @Term(zh = "表单", en = "form") @DeclaredIn("forms") String form) {}
