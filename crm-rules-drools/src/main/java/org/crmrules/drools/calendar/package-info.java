/** Business calendars: read from {@code calendars/}, strictly, and laid over each other. */
package org.crmrules.drools.calendar;
