/**
 * Rule packs as a host sees them: where they come from, what is in them, what is wrong with them.
 */
package org.crmrules.pack;
