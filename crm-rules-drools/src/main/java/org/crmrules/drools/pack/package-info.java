/** Reads a source into manifests and files. Knows no rule engine. */
package org.crmrules.drools.pack;
