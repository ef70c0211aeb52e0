/** The policy as a book: what each clause says, and beside it what decides it. */
package org.crmrules.examples.book;
