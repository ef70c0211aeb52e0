/**
 * Rule packs as a host sees them: where they come from ({@link org.crmrules.pack.PackSource}), what
 * is in them ({@link org.crmrules.pack.PackInfo}), what is wrong with them ({@link
 * org.crmrules.pack.Problem}), and who changes them ({@link org.crmrules.pack.PackPublisher}).
 */
package org.crmrules.pack;
