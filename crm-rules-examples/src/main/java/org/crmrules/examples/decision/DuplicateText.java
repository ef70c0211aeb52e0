package org.crmrules.examples.decision;

import java.util.List;
import org.crmrules.examples.text.Messages;
import org.crmrules.pool.Duplicate;

/** The other records of a customer, for people. */
final class DuplicateText {

  private DuplicateText() {}

  static List<String> lines(List<Duplicate> duplicates, Messages messages) {
    return duplicates.stream()
        .map(
            d ->
                d.ownerId() == null
                    ? messages.text("duplicate.free", d.customerId())
                    : messages.text("duplicate.owned", d.customerId(), d.ownerId()))
        .toList();
  }
}
