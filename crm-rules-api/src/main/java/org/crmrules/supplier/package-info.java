/** Suppliers: yearly rating, reserve, samples, states. */
package org.crmrules.supplier;
