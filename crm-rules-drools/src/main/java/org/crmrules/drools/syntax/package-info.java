/** The small language of conditions and consequences that rules may be written in. */
package org.crmrules.drools.syntax;
