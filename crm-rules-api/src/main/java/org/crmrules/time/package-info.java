/** Calendars, limits and clocks: which time counts, how much of it there is, what is used up. */
package org.crmrules.time;
