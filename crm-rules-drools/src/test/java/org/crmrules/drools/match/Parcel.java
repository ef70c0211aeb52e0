package org.crmrules.drools.match;

/**
 * A fact of small rules.
 *
 * @param number no other fact of a question has it, so that facts are equal only to themselves
 */
public record Parcel(int number, int weight, int size) {}
