/**
 * The rules as the engine's compiler made them, asked fact by fact.
 *
 * <p>Rules conclude and never change a fact, so none can trigger another, and a stage needs no
 * working memory, no network and no agenda: each rule is asked once. What is true of a fact is said
 * by the compiled conditions alone.
 */
package org.crmrules.drools.match;
