/** A million customers, graded by packs and by SQL. */
package org.crmrules.bench.million;
