/** A short story that shows all four kinds of decisions. */
package org.crmrules.examples.demo;
