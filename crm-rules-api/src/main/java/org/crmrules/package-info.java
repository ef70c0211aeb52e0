/**
 * The door: {@link org.crmrules.CrmRules} loads packs and answers questions with a {@link
 * org.crmrules.Decision} that explains itself. All that it throws is a {@link
 * org.crmrules.CrmRulesException}.
 */
package org.crmrules;
