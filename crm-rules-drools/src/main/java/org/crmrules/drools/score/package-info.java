/** Weighted scores: rules say what counts how much, this computes what it comes to. */
package org.crmrules.drools.score;
