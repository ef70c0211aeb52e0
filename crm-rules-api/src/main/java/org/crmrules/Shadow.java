package org.crmrules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.crmrules.DecisionListener.Asked;
import org.crmrules.ask.Answer;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;

/**
 * A version of a pack, mostly a draft, that is asked whatever the version in force decides. What
 * differs is counted and told to a listener; no host ever gets an answer of it.
 *
 * <pre>{@code
 * Shadow draft = Shadow.of("customer-amount", "1.1.0");
 * CrmRules rules = CrmRules.load(source, LoadOptions.defaults().withShadow(draft));
 * ...
 * draft.counts().different();
 * }</pre>
 *
 * <p>Not asked are the decisions that {@link Asked#written()} has no question of, and those that
 * the version itself made. One shadow serves one door. Thread-safe.
 */
public final class Shadow {

  private final String pack;
  private final String version;
  private final Executor executor;
  private final Consumer<Difference> listener;
  private final LongAdder same = new LongAdder();
  private final LongAdder different = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final Map<String, LongAdder> keys = new ConcurrentHashMap<>();

  private Shadow(String pack, String version, Executor executor, Consumer<Difference> listener) {
    this.pack = UnusableValueException.given(pack, "pack");
    this.version = UnusableValueException.given(version, "version");
    this.executor = UnusableValueException.given(executor, "executor");
    this.listener = UnusableValueException.given(listener, "listener");
  }

  /**
   * A version that is asked on the thread that asked the version in force, before that has its
   * answer, and whose differences are only counted.
   *
   * @param version may also not be there yet, or be gone: then it fails to answer, which is counted
   */
  public static Shadow of(String pack, String version) {
    return new Shadow(pack, version, Runnable::run, difference -> {});
  }

  /**
   * The same, counted anew, asked by an executor, so that no host waits for it.
   *
   * @param other that refuses work makes the version fail to answer, which is counted
   */
  public Shadow on(Executor other) {
    return new Shadow(pack, version, other, listener);
  }

  /**
   * The same, counted anew, with somebody who is told of every difference on the thread that found
   * it. What is thrown there is counted as a failure.
   */
  public Shadow telling(Consumer<Difference> other) {
    return new Shadow(pack, version, executor, other);
  }

  /**
   * An answer of the version in force and the other one to the same question. Immutable.
   *
   * @param question as it was asked of the version in force
   */
  public record Difference(WrittenQuestion question, Answer inForce, Answer shadow) {

    public Difference {
      UnusableValueException.given(question, "question");
      UnusableValueException.given(inForce, "inForce");
      UnusableValueException.given(shadow, "shadow");
    }
  }

  /**
   * What came of it so far. Immutable.
   *
   * @param same questions with the same outcome; reasons may differ
   * @param different questions with another outcome
   * @param failed questions that could not be asked or answered
   * @param keys how many questions differ in each key of an outcome, by question and key with a
   *     blank between them; a question may differ in several
   */
  public record Counts(long same, long different, long failed, Map<String, Long> keys) {

    public Counts {
      keys = Map.copyOf(UnusableValueException.given(keys, "keys"));
    }
  }

  /** What came of it so far; while questions are asked, some may be counted in part. */
  public Counts counts() {
    Map<String, Long> byKey = new LinkedHashMap<>();
    keys.forEach((key, count) -> byKey.put(key, count.sum()));
    return new Counts(same.sum(), different.sum(), failed.sum(), byKey);
  }

  /**
   * What an engine tells of every decision of the door whose desk this is.
   *
   * @param desk that tells nobody of what it is asked
   */
  public DecisionListener over(QuestionDesk desk) {
    UnusableValueException.given(desk, "desk");
    return asked -> {
      WrittenQuestion question = asked.written();
      if (question != null
          && asked.result() instanceof Result.Decided<?>
          && question.pack().equals(pack)
          && !version.equals(question.version())) {
        ask(desk, question);
      }
    };
  }

  private void ask(QuestionDesk desk, WrittenQuestion question) {
    try {
      executor.execute(() -> compare(desk, question));
    } catch (RuntimeException e) { // an executor that is full or closed
      failed.increment();
    }
  }

  private void compare(QuestionDesk desk, WrittenQuestion question) {
    try {
      count(question, desk.answer(question), desk.answer(question.of(version)));
    } catch (RuntimeException e) { // whatever a draft comes to is counted, and no host's trouble
      failed.increment();
    }
  }

  private void count(WrittenQuestion question, Answer inForce, Answer shadow) {
    Map<String, Object> outcome = new LinkedHashMap<>(inForce.outcome());
    shadow.outcome().forEach(outcome::putIfAbsent);
    boolean differs = false;
    for (String key : outcome.keySet()) {
      if (!Objects.equals(inForce.outcome().get(key), shadow.outcome().get(key))) {
        differs = true;
        keys.computeIfAbsent(question.ask() + " " + key, k -> new LongAdder()).increment();
      }
    }
    if (differs) {
      different.increment();
      listener.accept(new Difference(question, inForce, shadow));
    } else {
      same.increment();
    }
  }

  /** On one line: which version, and what came of it so far. */
  @Override
  public String toString() {
    return pack + " " + version + " " + counts();
  }
}
