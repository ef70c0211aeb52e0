/** How a host stores claims of pool customers, so that two people never get the same one. */
package org.crmrules.examples.claims;
