/** Holds a compiled pack against a grid of its own thresholds before it may decide. */
package org.crmrules.drools.prove;
