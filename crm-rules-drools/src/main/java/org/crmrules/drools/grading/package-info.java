/** The service of customer grading. */
package org.crmrules.drools.grading;
