/**
 * The laws of each domain as plain functions: each throws {@link org.crmrules.testkit.BrokenLawError}
 * if it does not hold for the facts that it is given, and returns if it does.
 */
package org.crmrules.testkit.law;
