/** What can be wrong with a pack, and where. */
package org.crmrules.drools.problem;
