/** The one interface an engine implements; hosts use {@link org.crmrules.CrmRules} instead. */
package org.crmrules.spi;
