/** Questions that are written down, as people ask them who write no Java. */
package org.crmrules.ask;
