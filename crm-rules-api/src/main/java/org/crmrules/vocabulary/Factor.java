package org.crmrules.vocabulary;

/**
 * Where the points of a factor come from if no rule awards any. Thread-safe: immutable.
 *
 * @param part the field that holds what was reached, or with no whole the points themselves; null
 *     if only rules award points
 * @param of the field that holds what could be reached; null: the part is the points, 0 to 100
 */
public record Factor(String part, String of) {}
