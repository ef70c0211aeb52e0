package org.crmrules.grading;

import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.Term;

/**
 * What the grading stages concluded, as a fact for the stages behind them.
 *
 * @param level the grade; null if the customer is not graded
 */
@Term(zh = "评级结果", en = "customer grade")
public record CustomerGrade(@Term(zh = "等级", en = "level") @DeclaredIn("levels") String level) {}
