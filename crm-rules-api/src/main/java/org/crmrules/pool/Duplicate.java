package org.crmrules.pool;

/**
 * Another record of the same customer (P-06). Thread-safe: immutable.
 *
 * @param customerId the record
 * @param ownerId who is in charge of it; null if nobody is
 * @see Identity
 */
public record Duplicate(String customerId, String ownerId) {}
