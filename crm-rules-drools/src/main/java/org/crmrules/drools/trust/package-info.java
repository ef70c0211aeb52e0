/** Who signed a source, and whether it may be believed. Knows no rule engine. */
package org.crmrules.drools.trust;
