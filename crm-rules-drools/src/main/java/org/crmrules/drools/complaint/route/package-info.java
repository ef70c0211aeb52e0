/**
 * Which class a complaint has, how grave it is, and which way it goes: what other questions need.
 */
package org.crmrules.drools.complaint.route;
