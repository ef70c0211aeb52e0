/**
 * Slow, plain models of what an engine decides fast: each works out by hand what the answer must
 * be, minute by minute or case by case. None shares code with an engine.
 */
package org.crmrules.testkit.model;
