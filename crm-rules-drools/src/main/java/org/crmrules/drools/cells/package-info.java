/**
 * Which facts the conditions of some rules can tell apart.
 *
 * <p>Conditions compare a field with constants, so the constants cut the values of a field into
 * parts within which every such condition is the same, and the parts of all fields cut the facts
 * into cells. What rules conclude from constants alone is the same everywhere in a cell.
 */
package org.crmrules.drools.cells;
