/** What another version of a pack decides otherwise about the same facts. */
package org.crmrules.examples.compare;
