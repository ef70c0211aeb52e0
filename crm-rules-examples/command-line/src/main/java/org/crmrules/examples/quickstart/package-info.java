/** The shortest host: {@link org.crmrules.examples.quickstart.QuickStart}. */
package org.crmrules.examples.quickstart;
