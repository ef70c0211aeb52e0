/** Is this bytecode what rules may do? Knows nothing of rules, only of the classes made of them. */
package org.crmrules.drools.wall;
