/**
 * The fair assignment: who gets which customer, given what the rules say each customer needs and
 * each person can hold. Arithmetic alone; knows no engine and no policy.
 *
 * <p>Customers of one weight that the same people can get are one {@link
 * org.crmrules.drools.assignment.Kind}, so the work grows with the kinds and not with the
 * customers. {@link org.crmrules.drools.assignment.FairAssignment} goes the way from top to bottom:
 * who is served, how many of each kind each person gets, then which; and once more from the second
 * step where exchanging customers for their value lets loads become more even.
 */
package org.crmrules.drools.assignment;
