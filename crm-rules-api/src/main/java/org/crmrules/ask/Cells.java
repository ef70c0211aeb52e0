package org.crmrules.ask;

import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * Questions of which each stands for all that some versions of a pack cannot tell from it.
 * Thread-safe: immutable, as facts are.
 *
 * @param questions to the first of the versions, as of the first day of the last; ids are made up
 * @param whole true if there is one for every cell that their rules lay over a fact of each kind
 *     that the question takes; false if there are too many, and these are some of them. What is
 *     computed, and several facts of a kind, may tell more apart
 */
public record Cells(List<WrittenQuestion> questions, boolean whole) {

  public Cells {
    questions = UnusableValueException.all(questions, "questions");
  }
}
