package org.crmrules.drools.match;

/**
 * A fact of small rules, of another kind.
 *
 * @param number no other fact of a question has it
 */
public record Shelf(int number, int weight, int size) {}
