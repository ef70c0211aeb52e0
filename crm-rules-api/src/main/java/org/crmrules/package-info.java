/**
 * The door: {@link org.crmrules.CrmRules} loads packs and answers questions with explained
 * decisions.
 */
package org.crmrules;
