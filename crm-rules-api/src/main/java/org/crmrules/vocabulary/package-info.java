/** What rules may speak of, as packs declare it: data that says what there is, and does nothing. */
package org.crmrules.vocabulary;
