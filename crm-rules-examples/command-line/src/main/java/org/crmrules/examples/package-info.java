/** The command line for analysts and operators: {@link org.crmrules.examples.CrmRulesCli}. */
package org.crmrules.examples;
