/** Complaints: class, path, authority, number and deadlines. */
package org.crmrules.drools.complaint;
