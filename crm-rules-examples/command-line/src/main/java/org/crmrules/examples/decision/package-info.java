/** Decisions in files and for people: as JSON Lines, and as text without an engine. */
package org.crmrules.examples.decision;
