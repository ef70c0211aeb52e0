/**
 * What the rules of a verdict conclude, and what it comes to, whatever their order. It knows no
 * fact and computes nothing: what needs a fact is done between two questions to the rules.
 */
package org.crmrules.drools.conclude;
