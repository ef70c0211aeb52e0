/** From checked rule text to a rule base. */
package org.crmrules.drools.compile;
