package org.crmrules.bench;

/**
 * What a contender decides; the same for all, or nothing is timed.
 *
 * @param level one of {@link Workload#LEVELS}
 * @param callbackMonths months between callbacks
 */
public record Outcome(String level, int callbackMonths) {}
