/** Public data sets as facts, to run the rules against something that nobody made up for them. */
package org.crmrules.examples.data;
