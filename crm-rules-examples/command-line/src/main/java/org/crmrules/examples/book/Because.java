package org.crmrules.examples.book;

import org.crmrules.examples.book.Book.Entry;
import org.crmrules.examples.text.Messages;

/** Why nobody decides a clause. */
final class Because {

  private Because() {}

  /** What its file says; that it says nothing, if it does not. */
  static String of(Entry entry, Messages messages) {
    return entry.clause() == null || entry.clause().undecided() == null
        ? messages.text("book.noReason")
        : entry.clause().undecided().in(messages.locale());
  }
}
