/**
 * How well the scenarios of a pack try its rules: what they leave untried, and which small changes
 * of the rules they would not notice.
 */
package org.crmrules.trial;
