/** What happens after a complaint is decided: returns, papers, costs, penalties, monthly jobs. */
package org.crmrules.settlement;
