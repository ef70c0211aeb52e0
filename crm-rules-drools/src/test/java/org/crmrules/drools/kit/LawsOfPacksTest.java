package org.crmrules.drools.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmrules.drools.kit.Lying.isFoundOut;
import static org.crmrules.drools.kit.ShippedRules.RULES;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Limits;
import org.crmrules.LoadOptions;
import org.crmrules.ask.Explanation;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.PackFolder;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeOutcome;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.PackSource;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.fact.Records;
import org.crmrules.testkit.law.PackLaws;
import org.junit.jupiter.api.Test;

/** What holds of every pack holds of every pack that we ship, and finds out each lie. */
class LawsOfPacksTest {

  /** A few cases of each; that all of their facts can be stored is tested elsewhere. */
  @Test
  void theLawsHoldOfEveryShippedPack() {
    JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    for (String pack : packs()) {
      PackLaws laws = Laws.pack(RULES, pack);
      List<WrittenQuestion> cases = laws.cases();
      List<WrittenQuestion> some = everyOf(cases, Math.max(1, cases.size() / 6));

      laws.holdFor(some);
      laws.throughAStore(record -> thereAndBack(json, record), some);
    }
  }

  private static Record thereAndBack(JsonMapper json, Record record) {
    try {
      return json.readValue(json.writeValueAsString(record), record.getClass());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aDoorThatRemembersNothingDecidesAlike() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(PackFolder.RULES.resolve("customer-amount"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = PackFolder.RULES.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    LoadOptions forgetting = LoadOptions.defaults().withLimits(Limits.defaults().withRemembered(0));
    try (CrmRules forgetful = CrmRules.load(PackSource.files("one pack", files), forgetting)) {
      PackLaws laws = Laws.pack(RULES, "customer-amount");

      laws.likeAtAnotherDoor(forgetful, laws.cases());
    }
  }

  @Test
  void everyCaseOfAPackIsAQuestion() {
    int cases = 0;
    for (String pack : packs()) {
      cases += Laws.pack(RULES, pack).cases().size();
    }

    assertThat(cases).isEqualTo(RULES.scenarios().size());
  }

  @Test
  void whoRemembersWhatWasAskedBeforeIsFoundOut() {
    AtomicInteger asked = new AtomicInteger();

    isFoundOut(
        () ->
            lying("decide", (answer, about) -> asked.incrementAndGet() > 6 ? worse(answer) : answer)
                .anyOrder(questions()),
        "A question has one answer, whatever was asked before.");
  }

  @Test
  void whoAnswersOtherwiseInAnotherThreadIsFoundOut() {
    Thread here = Thread.currentThread();

    isFoundOut(
        () ->
            lying(
                    "decide",
                    (answer, about) -> Thread.currentThread() == here ? answer : worse(answer))
                .anyThread(questions()),
        "A question has one answer in any thread.");
  }

  @Test
  void whoLosesAFactInWritingIsFoundOut() {
    isFoundOut(
        () ->
            lying(
                    "read",
                    (List<WrittenQuestion> read, List<Object> about) ->
                        read.stream()
                            .map(q -> q.about(List.of(CustomerProfile.of("C9").build())))
                            .toList())
                .asWritten(questions()),
        "A question that is written and read again has the same answer.");
  }

  @Test
  void anExplanationThatHidesARuleIsFoundOut() {
    isFoundOut(
        () ->
            lying(
                    "explain",
                    (Explanation told, List<Object> about) ->
                        new Explanation(told.answer(), null, List.of()))
                .explained(questions()),
        "An explanation gives the answer, and names its reasons as the rules that fired.");
  }

  @Test
  void aDoorThatDecidesOtherwiseIsFoundOut() {
    isFoundOut(
        () ->
            Laws.pack(RULES, "customer-amount")
                .likeAtAnotherDoor(door("decide", (answer, about) -> worse(answer)), questions()),
        "Every door on the same packs gives the same decisions.");
  }

  @Test
  void aStoreThatRoundsIsFoundOut() {
    isFoundOut(
        () ->
            Laws.pack(RULES, "customer-amount")
                .throughAStore(
                    record ->
                        record instanceof CustomerProfile customer
                            ? customer.toBuilder().amountLast12Months(null).build()
                            : record,
                    questions()),
        "What was stored is read back equal.");
  }

  private static Set<String> packs() {
    return RULES.packs().stream()
        .map(pack -> pack.policy().pack())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<WrittenQuestion> everyOf(List<WrittenQuestion> all, int step) {
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  private static List<WrittenQuestion> questions() {
    return Laws.pack(RULES, "customer-amount").cases().subList(0, 6);
  }

  private static <A> PackLaws lying(String method, BiFunction<A, List<Object>, Object> lie) {
    return Laws.pack(door(method, lie), "customer-amount");
  }

  private static <A> CrmRules door(String method, BiFunction<A, List<Object>, Object> lie) {
    return Lying.<CrmRules, QuestionDesk>about(
        CrmRules.class,
        RULES,
        "questions",
        (desk, about) -> Lying.about(QuestionDesk.class, desk, method, lie));
  }

  private static Object worse(Object answer) {
    GradingDecision decision = (GradingDecision) answer;
    return Records.with(decision, "outcome", new GradeOutcome.Graded("WORSE"));
  }
}
