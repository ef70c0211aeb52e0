/** The numbers of complaints: the pack says how they are made, the host counts. */
package org.crmrules.drools.complaint.number;
