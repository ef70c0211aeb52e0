/** Weighted scores and counts, the same in every domain: rules say what counts, Java computes. */
package org.crmrules.score;
