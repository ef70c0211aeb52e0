/**
 * Suppliers: qualification, rating, documents, reserve, conduct. Ask a {@link
 * org.crmrules.supplier.SupplierService} about a {@link org.crmrules.supplier.SupplierRecord}.
 */
package org.crmrules.supplier;
