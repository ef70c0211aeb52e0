package org.crmrules.drools.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crmrules.drools.cells.Cells;
import org.crmrules.drools.conclude.Said;

/**
 * Answers one kind of question, and remembers what it answered for a whole cell of facts: where all
 * conditions are the same, the same rules fire, and where these conclude from constants, they come
 * to the same; what one concludes from a value of a fact is kept with a blank for it. Any other
 * question is asked of the rules. Thread-safe.
 *
 * @param <T> what is told
 */
final class Experience<T> {

  private static final int MOST_SHARED = 16_384;

  /** With so many, the numbers of cells stay apart, and more are seldom asked about again. */
  private static final int MOST_FACTS = 1_000;

  private final Stages stages;
  private final QuestionKind<T> kind;
  private final List<Class<?>> verdicts;
  private final Relevant relevant;
  private final Cells cells;
  private final Memory<Remembered<T>> memory;

  /** The same rules fire in many cells; each is kept once. */
  private final Map<Fired, Fired> shared = new ConcurrentHashMap<>();

  /**
   * @param remembered how many cells at most; 0 for none
   */
  Experience(Stages stages, QuestionKind<T> kind, int remembered) {
    this.stages = stages;
    this.kind = kind;
    // What is counted is there for every question, where a pack counts.
    this.verdicts = stages.withCounting(kind.verdicts());
    this.relevant = stages.relevant(kind, verdicts);
    this.cells = remembered == 0 ? Cells.NOWHERE : Cells.ofRules(stages.rulesFor(verdicts));
    // As many places as there are cells, if that is few.
    this.memory = new Memory<>((int) Math.max(1, Math.min(remembered, cells.count())));
  }

  Told<T> ask(List<?> facts) {
    long cell = facts.size() > MOST_FACTS ? Cells.NONE : cells.of(facts);
    long[] each = cell == Cells.SEVERAL ? cells.each(facts) : null;
    if (each != null) {
      cell = Arrays.hashCode(each) & Integer.MAX_VALUE; // others may share it: each is compared
    } else if (cell >= 0) {
      cell += cells.count() * facts.size(); // also of those that no condition looks at
    }
    Remembered<T> known = cell < 0 ? null : memory.get(cell);
    return known != null && known.isFor(each, facts, stages.declared())
        ? known.about(facts)
        : learn(cell, each, facts);
  }

  private Told<T> learn(long cell, long[] each, List<?> facts) {
    Run run = stages.run(verdicts, facts);
    Said said = run.said(kind::reads);
    T value = kind.told(said);
    Fired[] all = run.fired();
    Fired[] fired = relevant.of(all);
    Blanks blanks = cell < 0 ? null : Blanks.of(all, facts);
    if (blanks != null) {
      Fired[] kept =
          Arrays.stream(fired)
              .map(one -> kept(blanks.in(one).without(facts)))
              .toArray(Fired[]::new);
      memory.put(cell, new Remembered<>(kind, value, blanks.in(said), blanks, each, facts, kept));
    }
    return new Told<>(value, fired, facts);
  }

  private Fired kept(Fired fired) {
    if (shared.size() >= MOST_SHARED) {
      return fired;
    }
    Fired known = shared.putIfAbsent(fired, fired);
    return known == null ? fired : known;
  }
}
