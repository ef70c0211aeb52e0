/**
 * Complaints: class, path, authority, number and deadlines. Ask a {@link
 * org.crmrules.complaint.ComplaintService} about a {@link org.crmrules.complaint.Complaint}, or a
 * {@link org.crmrules.complaint.ComplaintCase} with all that happened to it. What follows the
 * decision is in {@link org.crmrules.settlement}.
 */
package org.crmrules.complaint;
