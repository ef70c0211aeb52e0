package org.crmrules.drools.scenario;

import java.util.Map;
import org.crmrules.Decision;

/**
 * What a question brought, as scenarios speak of it.
 *
 * @param view every key that a scenario may expect, and what came; a value may be null
 */
record Outcome(Decision decision, Map<String, Object> view) {}
