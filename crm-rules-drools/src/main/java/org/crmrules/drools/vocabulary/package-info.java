/** The facts and collectors that the rules of a domain may name. */
package org.crmrules.drools.vocabulary;
