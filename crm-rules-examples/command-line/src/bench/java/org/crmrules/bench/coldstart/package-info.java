/** How long a host takes from its start to its first decision. */
package org.crmrules.bench.coldstart;
