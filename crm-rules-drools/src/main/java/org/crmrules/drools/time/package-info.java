/** The arithmetic of time: what counts, how much of it, and when a limit is reached. */
package org.crmrules.drools.time;
