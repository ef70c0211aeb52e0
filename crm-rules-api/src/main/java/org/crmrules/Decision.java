package org.crmrules;

import java.time.Instant;
import java.util.List;

/** A decision is a value that explains itself: nothing in it needs an engine to be read. */
public interface Decision {

  /** The exact rules that made it, in the order of stage and rule; also those passed over. */
  List<Reason> reasons();

  /** The pack version that decided. */
  PolicyRef policy();

  /** The instant the question was asked for. */
  Instant asOf();

  /** The reasons that decided, without those that were passed over. */
  default List<Reason> decisiveReasons() {
    return reasons().stream().filter(Reason::decisive).toList();
  }
}
