/** What the command line says, in Chinese and English. */
package org.crmrules.examples.text;
