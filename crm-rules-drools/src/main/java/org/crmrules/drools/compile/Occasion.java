package org.crmrules.drools.compile;

/**
 * The fact that a question is being asked. A session is used again, and to the engine a rule that
 * only says what there is not, or that there is something, stays true from one question to the next
 * and does not fire again. Such a rule is compiled to look at this fact too, which is new in every
 * question. No rule can name it: it is not in any vocabulary.
 */
public record Occasion() {}
