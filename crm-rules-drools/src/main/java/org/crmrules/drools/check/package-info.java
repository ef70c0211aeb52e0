/** Is this rule text one we accept? */
package org.crmrules.drools.check;
