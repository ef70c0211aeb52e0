/** What the scenarios of a pack try, as text, JSON and a page. */
package org.crmrules.examples.trial;
