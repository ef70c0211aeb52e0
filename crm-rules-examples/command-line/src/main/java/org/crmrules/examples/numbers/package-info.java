/** How a host keeps the serials of complaints in a file, without gaps and without doubles. */
package org.crmrules.examples.numbers;
