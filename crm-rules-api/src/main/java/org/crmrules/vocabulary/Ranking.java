package org.crmrules.vocabulary;

/**
 * What customers are ranked by among each other. Thread-safe: immutable.
 *
 * @param by the field that holds the number; who has none is not ranked
 * @param of the field that it is a rate of, as this year's sales of last year's; null: the number
 *     itself ranks. Who has none there, or not more than zero, is not ranked
 * @param within the field that says among whom, such as the line of business; null: among all
 */
public record Ranking(String by, String of, String within) {}
