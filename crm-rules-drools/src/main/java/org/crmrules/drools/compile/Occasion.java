package org.crmrules.drools.compile;

/**
 * The fact that a question is being asked. In a session of the engine that is used again, a rule
 * that only says what there is not, or that there is something, stays true from one question to the
 * next and does not fire again. Such a rule is compiled to look at this fact too, so that it means
 * the same in a session, which the tests hold it against; where rules are asked without one, there
 * always is an occasion. No rule can name it: it is not in any vocabulary.
 */
public record Occasion() {}
