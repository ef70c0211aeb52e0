package org.crmrules.drools.complaint.number;

/**
 * The number of a complaint. Never read back as a date (T-07).
 *
 * @param value the number, digits only
 * @param scope within which the serial runs, for example {@code 2603}; a new scope begins at 1
 * @param widened true if the serial did not fit its digits (C-13)
 */
record SerialNumber(String value, String scope, boolean widened) {}
