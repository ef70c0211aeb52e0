/** One class for each command: what an analyst or an operator asks. */
package org.crmrules.examples.command;
