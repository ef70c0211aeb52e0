/**
 * Customer grading: {@link org.crmrules.grading.CustomerProfile} in, {@link
 * org.crmrules.grading.GradingDecision} out.
 */
package org.crmrules.grading;
