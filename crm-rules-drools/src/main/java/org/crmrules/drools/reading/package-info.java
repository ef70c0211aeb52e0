/** A second, naive reading of checked rules, which knows nothing of the engine. */
package org.crmrules.drools.reading;
