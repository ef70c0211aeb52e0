/**
 * Why a question was answered so, and what would have to be otherwise: asks the same rules, looks
 * on, and reads them where they were not fulfilled. Nobody pays for it who does not ask.
 */
package org.crmrules.drools.why;
