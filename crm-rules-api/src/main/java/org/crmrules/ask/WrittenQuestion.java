package org.crmrules.ask;

import java.time.Instant;
import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * A question as it was written. Thread-safe: immutable, as its facts are.
 *
 * @param name what the writer calls it; empty if it has no name
 * @param line where it begins in its text, 1-based
 * @param pack the id of the pack
 * @param version the version, which may be a draft; null: the one in force
 * @param ask the question, as {@link QuestionInfo} names it
 * @param given the facts, in the order of the text
 */
public record WrittenQuestion(
    String name,
    int line,
    String pack,
    String version,
    String ask,
    Instant asOf,
    List<Record> given) {

  public WrittenQuestion {
    UnusableValueException.given(name, "name");
    UnusableValueException.given(pack, "pack");
    UnusableValueException.given(ask, "ask");
    UnusableValueException.given(asOf, "asOf");
    given = UnusableValueException.all(given, "given");
  }

  /** The same question to this version. */
  public WrittenQuestion of(String newVersion) {
    return new WrittenQuestion(name, line, pack, newVersion, ask, asOf, given);
  }

  /** The same question about other facts. */
  public WrittenQuestion about(List<Record> others) {
    return new WrittenQuestion(name, line, pack, version, ask, asOf, others);
  }
}
