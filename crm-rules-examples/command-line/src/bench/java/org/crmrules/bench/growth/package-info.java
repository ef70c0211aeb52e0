/** How the cost of a decision, and the memory, grow with the number of rules and of packs. */
package org.crmrules.bench.growth;
