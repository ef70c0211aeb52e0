/**
 * The customer pool (公海): who is in it, and who gets the next customer. Ask a {@link
 * org.crmrules.pool.PoolService} about a {@link org.crmrules.pool.PoolCustomer} and a {@link
 * org.crmrules.pool.Representative}; {@link org.crmrules.pool.FairnessVerifier} checks a plan.
 */
package org.crmrules.pool;
