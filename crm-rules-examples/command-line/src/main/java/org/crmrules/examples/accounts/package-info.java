/** What one pack says of a customer, as a fact for others. */
package org.crmrules.examples.accounts;
