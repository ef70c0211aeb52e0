/**
 * Customer grading: a {@link org.crmrules.grading.GradingService} takes a {@link
 * org.crmrules.grading.CustomerProfile} and gives a {@link org.crmrules.grading.GradingDecision}.
 */
package org.crmrules.grading;
