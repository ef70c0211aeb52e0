package org.crmrules.grading;

/**
 * What the policy proposes to do. Nobody does it before it is approved.
 *
 * @param code what it is, as the pack declares it
 * @param approvedBy who has to approve of it, as the pack declares it
 */
public record Proposal(String code, String approvedBy) {}
