/** The customer pool (公海): who is in it, and who gets the next customer. */
package org.crmrules.pool;
