/**
 * What rules may speak of, as packs declare it: data that says what there is, and does nothing.
 * Begin at {@link org.crmrules.vocabulary.Declarations}; {@link
 * org.crmrules.vocabulary.PackService} is what all services can do.
 */
package org.crmrules.vocabulary;
