/**
 * Calendars, limits and clocks: which time counts, how much of it there is, what is used up. A
 * {@link org.crmrules.time.WorkCalendar} comes from {@link org.crmrules.CrmRules#calendar}.
 */
package org.crmrules.time;
