/**
 * Facts in files: CSV with the names of the components in the first line, or JSON Lines. Strict: a
 * name that does not exist is refused, a value is never guessed.
 */
package org.crmrules.examples.facts;
