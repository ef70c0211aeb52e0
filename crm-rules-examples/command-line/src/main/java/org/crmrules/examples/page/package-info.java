/** Pages for a browser, which fetch nothing and run nothing. */
package org.crmrules.examples.page;
