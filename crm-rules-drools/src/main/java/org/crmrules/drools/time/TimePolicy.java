package org.crmrules.drools.time;

/**
 * How limits are counted, as the pack says.
 *
 * @param countsFirstDay true if the day of the start counts as a whole one, where days are counted
 * @param extendsToWorkday true if a limit in days that ends on a day off ends on the next workday
 * @param warnPercent how much is used up when the time to warn comes; null: there is no warning
 */
public record TimePolicy(boolean countsFirstDay, boolean extendsToWorkday, Integer warnPercent) {}
