/** The pool: who gets which customer. */
package org.crmrules.drools.pool;
