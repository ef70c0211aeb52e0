/** Stages, sessions, collectors, reasons, limits. */
package org.crmrules.drools.runtime;
