package org.crmrules.testkit.law;

import static org.crmrules.testkit.BrokenLawError.unlessEqual;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.Decision;
import org.crmrules.Reason;
import org.crmrules.ask.Answer;
import org.crmrules.ask.Explanation;
import org.crmrules.ask.Explanation.Fate;
import org.crmrules.ask.Explanation.RuleExplanation;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.WrittenPack.WrittenCase;

/**
 * What holds of every pack: a question has one answer, whoever asks it, how, when, and beside what.
 * A question that is refused must be refused in the same words. Thread-safe: immutable.
 *
 * @param rules the door
 * @param pack the id of the pack
 */
public record PackLaws(CrmRules rules, String pack) {

  private static final int THREADS = 4;

  /** All that need nothing else. */
  public void holdFor(List<WrittenQuestion> questions) {
    anyOrder(questions);
    anyThread(questions);
    asWritten(questions);
    explained(questions);
  }

  /**
   * The cases that lie beside the rules of every version of the pack, as questions: where a suite
   * has none of its own.
   */
  public List<WrittenQuestion> cases() {
    List<WrittenQuestion> questions = new ArrayList<>();
    for (PackInfo info : rules.packs()) {
      if (info.policy().pack().equals(pack)) {
        Instant first = info.effectiveFrom().atTime(12, 0).atZone(info.zone()).toInstant();
        for (WrittenCase one : rules.written(info.policy()).cases()) {
          byte[] text = ("cases:\n" + one.text()).getBytes(StandardCharsets.UTF_8);
          rules.questions().read(one.path(), text, pack, first).stream()
              .map(question -> question.of(info.policy().version()))
              .forEach(questions::add);
        }
      }
    }
    return List.copyOf(questions);
  }

  /** Whatever was asked before, and however often. */
  public void anyOrder(List<WrittenQuestion> questions) {
    List<Object> once = questions.stream().map(this::come).toList();
    List<Object> again = Orders.turned(Orders.turned(questions).stream().map(this::come).toList());
    same(questions, once, again, "A question has one answer, whatever was asked before.");
  }

  /** From several threads at once. */
  public void anyThread(List<WrittenQuestion> questions) {
    List<Object> once = questions.stream().map(this::come).toList();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<CompletableFuture<List<Object>>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        List<WrittenQuestion> turned = new ArrayList<>(questions);
        Collections.rotate(turned, i);
        int by = i;
        all.add(
            CompletableFuture.supplyAsync(
                () -> {
                  List<Object> found = new ArrayList<>(turned.stream().map(this::come).toList());
                  Collections.rotate(found, -by);
                  return found;
                },
                threads));
      }
      all.forEach(
          found -> same(questions, once, found.join(), "A question has one answer in any thread."));
    } finally {
      threads.shutdown();
    }
  }

  /** Written on a line and read again. */
  public void asWritten(List<WrittenQuestion> questions) {
    for (WrittenQuestion question : questions) {
      byte[] line = rules.questions().write(question).getBytes(StandardCharsets.UTF_8);
      WrittenQuestion read = rules.questions().read("written", line, null, null).get(0);
      String law = "A question that is written and read again has the same answer.";
      unlessEqual(Set.copyOf(question.given()), Set.copyOf(read.given()), law, question);
      unlessEqual(come(question), come(read), law, question);
    }
  }

  /**
   * What is said of every rule fits the answer: those that fired are its reasons. Rules whose
   * conditions are read not to hold did not fire.
   */
  public void explained(List<WrittenQuestion> questions) {
    for (WrittenQuestion question : questions) {
      if (come(question) instanceof Decision) {
        Answer answer = rules.questions().answer(question);
        Explanation explanation = rules.questions().explain(question);
        String law =
            "An explanation gives the answer, and names its reasons as the rules that fired.";
        unlessEqual(answer, explanation.answer(), law, question);
        unlessEqual(
            answer.reasons().stream()
                .map(Reason::ruleId)
                .collect(Collectors.toCollection(TreeSet::new)),
            explanation.rules().stream()
                .filter(rule -> rule.fate() == Fate.FIRED)
                .map(RuleExplanation::ruleId)
                .collect(Collectors.toCollection(TreeSet::new)),
            law,
            question);
      }
    }
  }

  /**
   * Another door on the same source gives the same decisions: a fresh one, one that remembers
   * nothing ({@link org.crmrules.Limits#withRemembered}), one on compiled packs.
   */
  public void likeAtAnotherDoor(CrmRules other, List<WrittenQuestion> questions) {
    PackLaws there = new PackLaws(other, pack);
    same(
        questions,
        questions.stream().map(there::come).toList(),
        questions.stream().map(this::come).toList(),
        "Every door on the same packs gives the same decisions.");
  }

  /**
   * Facts and decisions that were stored are read back equal, and so have the same answer.
   *
   * @param thereAndBack stores a record and reads it again, for example by {@code (record) ->
   *     json.readValue(json.writeValueAsString(record), record.getClass())}
   */
  public void throughAStore(UnaryOperator<Record> thereAndBack, List<WrittenQuestion> questions) {
    for (WrittenQuestion question : questions) {
      List<Record> read = question.given().stream().map(thereAndBack).toList();
      String law = "What was stored is read back equal.";
      unlessEqual(question.given(), read, law, question);
      Object decision = come(question);
      unlessEqual(decision, come(question.about(read)), law, question);
      if (decision instanceof Record record) {
        unlessEqual(record, thereAndBack.apply(record), law, question);
      }
    }
  }

  private void same(
      List<WrittenQuestion> questions, List<Object> expected, List<Object> found, String law) {
    for (int i = 0; i < questions.size(); i++) {
      unlessEqual(expected.get(i), found.get(i), law, questions.get(i));
    }
  }

  /** The decision, or why there is none. */
  private Object come(WrittenQuestion question) {
    try {
      return rules.questions().decide(question);
    } catch (CrmRulesException e) {
      return e.toString();
    }
  }
}
