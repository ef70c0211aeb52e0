/**
 * What happens after a complaint is decided: returns, papers, costs, penalties, monthly jobs. Ask
 * {@link org.crmrules.complaint.ComplaintService#settlement()}.
 */
package org.crmrules.settlement;
