/** The engine. {@link org.crmrules.drools.DroolsRules} opens the door. */
package org.crmrules.drools;
