/** The one interface an engine implements; hosts do not need it. */
package org.crmrules.spi;
