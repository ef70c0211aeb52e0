package org.crmrules.testkit.fact;

/**
 * A fact with exactly one thing wrong.
 *
 * @param fact the fact
 * @param field the field that is wrong, as the refusal names it
 * @param why what is wrong with it
 * @param <T> the fact
 */
public record Spoilt<T extends Record>(T fact, String field, String why) {}
