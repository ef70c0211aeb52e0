/** Deadlines by the integral of counted time, against a loop that walks from day to day. */
package org.crmrules.bench.deadlines;
