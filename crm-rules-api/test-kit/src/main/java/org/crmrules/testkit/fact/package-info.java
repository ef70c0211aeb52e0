/**
 * How facts are made: a maker turns numbers into a value, small numbers into a simple one. Numbers
 * come from a seed, or from jqwik, which makes them smaller when a law fails.
 */
package org.crmrules.testkit.fact;
