/**
 * What happens after a complaint is decided: returns, papers, costs, penalties, monthly jobs. Ask
 * {@link org.crmrules.CrmRules#settlements(String)}.
 */
package org.crmrules.settlement;
