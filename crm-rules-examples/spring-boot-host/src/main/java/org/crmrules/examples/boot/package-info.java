/** A host on Spring Boot: questions over HTTP, packs that change while it runs, a decision log. */
package org.crmrules.examples.boot;
