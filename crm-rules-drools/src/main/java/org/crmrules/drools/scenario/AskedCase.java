package org.crmrules.drools.scenario;

import java.time.Instant;

/**
 * What a case asks.
 *
 * @param asOf null if it could not be read
 */
record AskedCase(Question question, Instant asOf, Given given) {}
