/** Tries the scenarios of a pack: what they leave out, and which changes of rules they notice. */
package org.crmrules.drools.trial;
