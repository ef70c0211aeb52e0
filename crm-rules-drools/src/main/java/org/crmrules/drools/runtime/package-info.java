/** Stages, collectors, reasons, limits. */
package org.crmrules.drools.runtime;
