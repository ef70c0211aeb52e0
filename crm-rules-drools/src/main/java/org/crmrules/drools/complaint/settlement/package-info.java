/** What happens after a complaint is decided: returns, papers, costs, penalties, compensation. */
package org.crmrules.drools.complaint.settlement;
