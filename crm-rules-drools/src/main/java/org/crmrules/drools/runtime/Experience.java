package org.crmrules.drools.runtime;

import java.util.List;
import org.crmrules.drools.cells.Cells;

/**
 * Answers one kind of question, and remembers what it answered for a whole cell of facts: where all
 * conditions are the same, the same rules fire, and where these conclude from constants alone, they
 * come to the same. Any other question is asked of the rules. Thread-safe.
 *
 * @param <T> what is told
 */
final class Experience<T> {

  private final RunningPack pack;
  private final Inquiry<T> inquiry;
  private final Cells cells;
  private final Memory<Remembered<T>> memory;

  Experience(RunningPack pack, Inquiry<T> inquiry) {
    this.pack = pack;
    this.inquiry = inquiry;
    this.cells = Cells.ofRules(pack.rulesFor(inquiry.ask(pack.manifest()).collectors()));
    this.memory = new Memory<>(cells.count());
  }

  Told<T> ask(List<?> facts) {
    long cell = cells.of(facts);
    Remembered<T> known = cell == Cells.NONE ? null : memory.get(cell);
    return known != null && known.isFor(facts) ? known.about(facts) : learn(cell, facts);
  }

  private Told<T> learn(long cell, List<?> facts) {
    Inquiry.Asked<T> asked = inquiry.ask(pack.manifest());
    Answer answer = pack.ask(facts, asked.collectors());
    T value = asked.told();
    Told<T> told = new Told<>(value, answer.reasons());
    if (cell != Cells.NONE && answer.isConstant()) {
      memory.put(cell, answer.remembered(value, facts));
    }
    return told;
  }
}
