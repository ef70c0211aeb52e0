/** The clauses of the policy in our own words, which lie beside the packs. */
package org.crmrules.drools.clause;
