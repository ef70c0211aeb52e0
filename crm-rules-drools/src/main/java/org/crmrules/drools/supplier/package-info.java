/** Suppliers: scores, ratings, samples and reserves. */
package org.crmrules.drools.supplier;
