/**
 * Suppliers: yearly rating, reserve, samples, states. Ask a {@link
 * org.crmrules.supplier.SupplierService} about a {@link org.crmrules.supplier.SupplierRecord}.
 */
package org.crmrules.supplier;
