package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crmrules.Reason;
import org.crmrules.ask.Answer;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.PackVersions;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.Problem;
import org.crmrules.pool.Distributor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down is asked as it is written, or refused with its place. */
class QuestionSheetTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
  private static final List<String> PACKS =
      List.of("customer-amount", "customer-pool", "complaint-manufacturing", "supplier");

  private final Problems problems = new Problems();

  private List<WrittenQuestion> read(String text, String pack, Instant asOf) {
    List<Manifest> manifests =
        PACKS.stream().map(RealPacks::shipped).map(RunningPack::manifest).toList();
    return new QuestionSheet(manifests, problems)
        .read("q.yaml", text.getBytes(StandardCharsets.UTF_8), pack, asOf);
  }

  private List<WrittenQuestion> read(String text) {
    return read(text, null, null);
  }

  /** Every scenario says what must come; here each is asked at the desk instead. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer-amount",
        "customer-pool",
        "complaint-manufacturing",
        "complaint-furniture",
        "complaint-laboratory",
        "complaint-resort",
        "complaint-store",
        "complaint-customer-care",
        "complaint-key-account",
        "complaint-exhibition",
        "supplier"
      })
  void everyScenarioFileCanBeAskedAsItIsAndTheAnswerIsWhatItExpects(String id) {
    RunningPack pack = RealPacks.shipped(id);
    InForce versions = RealPacks.versions(pack);
    Manifest manifest = pack.manifest();
    Instant first = manifest.effectiveFrom().atStartOfDay(manifest.zone()).toInstant();
    Map<String, ScenarioCase> expected = new TreeMap<>();
    ScenarioReader.read(pack.checked(), problems)
        .forEach(c -> expected.put(c.path() + ":" + c.written().line(), c));
    int asked = 0;
    for (Text file : pack.checked().files().scenarios()) {
      byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
      for (WrittenQuestion question :
          new QuestionSheet(List.of(manifest), problems).read(file.path(), content, null, first)) {
        ScenarioCase scenario = expected.get(file.path() + ":" + question.line());
        Answer answer =
            QuestionCatalogue.named(manifest.domain(), question.ask()).answer(versions, question);
        assertThat(answer.reasons().stream().map(Reason::ruleId).distinct().toList())
            .as("%s %s", file.path(), question.name())
            .containsExactlyInAnyOrderElementsOf(scenario.fired());
        scenario
            .expect()
            .forEach(
                (key, value) ->
                    assertThat(Expected.same(value, answer.outcome().get(key)))
                        .as("%s %s %s: %s", file.path(), question.name(), key, answer.outcome())
                        .isTrue());
        asked++;
      }
    }
    assertThat(problems.sorted()).isEmpty();
    assertThat(asked).isEqualTo(expected.size());
  }

  @Test
  void oneQuestionStandsByItselfAndSaysWhichPackItAsks() {
    List<WrittenQuestion> questions =
        read(
            """
            pack: customer-pool
            ask: mayDistribute
            as-of: 2026-03-02T10:00:00+08:00
            given: { Distributor: { id: M1, role: SALES_MANAGER } }
            """);

    assertThat(problems.sorted()).isEmpty();
    assertThat(questions)
        .containsExactly(
            new WrittenQuestion(
                "",
                1,
                "customer-pool",
                null,
                "mayDistribute",
                MONDAY,
                List.of(Distributor.of("M1").role("SALES_MANAGER").build())));
  }

  @Test
  void jsonIsReadLikeYaml() {
    List<WrittenQuestion> questions =
        read(
            """
            {
            \t"pack": "customer-pool",
            \t"ask": "mayDistribute",
            \t"as-of": "2026-03-02",
            \t"given": {"Distributor": {"id": "M1", "role": null}}
            }
            """);

    assertThat(problems.sorted()).isEmpty();
    assertThat(questions)
        .extracting(WrittenQuestion::asOf)
        .containsExactly(Instant.parse("2026-03-01T16:00:00Z"));
  }

  @Test
  void severalQuestionsKeepTheirOrderAndTheirLines() {
    List<WrittenQuestion> questions =
        read(
            """
            cases:
              - { name: 一, ask: monthlyTasks, given: { } }
              - name: 二
                ask: monthlyTasks
                as-of: 2026-04-01
                given: { }
            """,
            "complaint-manufacturing",
            MONDAY);

    assertThat(problems.sorted()).isEmpty();
    assertThat(questions).extracting(WrittenQuestion::name).containsExactly("一", "二");
    assertThat(questions).extracting(WrittenQuestion::line).containsExactly(2, 3);
    assertThat(questions)
        .extracting(WrittenQuestion::asOf)
        .containsExactly(MONDAY, Instant.parse("2026-03-31T16:00:00Z"));
  }

  /** A scenario without a date is asked on the first day of its version; so is a named version. */
  @Test
  void aNamedVersionIsAskedAsOfItsFirstDayIfNothingElseIsSaid() {
    List<WrittenQuestion> questions =
        read(
            """
            pack: customer-pool
            version: 1.0.0
            given: { PoolCustomer: { id: K1 } }
            """);

    Manifest manifest = RealPacks.shipped("customer-pool").manifest();
    assertThat(problems.sorted()).isEmpty();
    assertThat(questions.get(0).version()).isEqualTo("1.0.0");
    assertThat(questions.get(0).ask()).isEqualTo("status");
    assertThat(questions.get(0).asOf())
        .isEqualTo(manifest.effectiveFrom().atStartOfDay(manifest.zone()).toInstant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pack: customer-pol | CR-609 1:7 | customer-pool | 是不是想写 customer-pool",
        "ask: mayDistribute | CR-609 1:1 | supplier | 可用的有:complaint-manufacturing",
        "pack: customer-pool\\nversion: 2.0.0 | CR-141 2:10 | 1.0.0 | 1.0.0",
        "pack: customer-pool\\nask: distribute\\nas-of: 2026-03-02\\ngiven: { } | CR-606 2:6"
            + " | status, assign, protection, claim, mayDistribute | handover",
        "pack: customer-pool\\nwho: me\\nas-of: 2026-03-02\\ngiven: { PoolCustomer: { id: K } }"
            + " | CR-110 2:1 | There are: as-of, ask | 可用的有",
        "pack: customer-pool\\ngiven: { PoolCustomer: { id: K1 } } | CR-111 1:1 | as-of | as-of",
        "pack: customer-pool\\nas-of: 2026-02-30\\ngiven: { PoolCustomer: { id: K1 } }"
            + " | CR-112 2:8 | 2026-03-02 | 2026-03-02",
        "pack: customer-pool\\nas-of: 2026-03-02\\ngiven: { Customer: { id: K1 } }"
            + " | CR-203 3:10 | PoolCustomer | PoolCustomer",
        "pack: customer-pool\\nas-of: 2026-03-02\\ngiven: { PoolCustomer: { id: K1, gread: A } }"
            + " | CR-110 3:34 | Did you mean grade? | 是不是想写 grade?",
        "pack: customer-pool\\nas-of: 2026-03-02\\ngiven: { PoolCustomer: { keyAccount: si } }"
            + " | CR-604 3:38 | true / false | true / false",
        "pack: customer-pool\\n"
            + "as-of: 2026-03-02\\n"
            + "given: { Representative: { id: S1 } } | CR-608 3:10 | takes one PoolCustomer. Given"
            + " here: 1 Representative | 一份 PoolCustomer",
        "pack: customer-pool\\nas-of: 2026-03-02\\ncases: [ ] | CR-110 2:1 | cases | cases",
        "as-of: 2026-03-02\\ngiven: { PoolCustomer: { id: K1 } } | CR-609 1:1"
            + " | The pack (none is named) must be | 规则包(没有写)",
        "pack: customer-pool\\ncases: [ ] | CR-112 2:8 | name | name",
        "pack: customer-pool\\ncases: [ 1 ] | CR-112 2:10 | name | name",
        "- 1 | CR-109 1:1 | key: value, and no list | 键: 值"
      })
  void whatIsWrongIsSaidWithItsPlaceAndWithWhatIsPossible(
      String text, String place, String en, String zh) {
    read(text.replace("\\n", "\n"));

    assertThat(problems.sorted())
        .anySatisfy(
            problem -> {
              assertThat("%s %d:%d".formatted(problem.code(), problem.line(), problem.column()))
                  .isEqualTo(place);
              assertThat(problem.en()).contains(en);
              assertThat(problem.zh()).contains(zh);
              assertThat(problem.path()).isEqualTo("q.yaml");
            });
  }

  /** As the services do: a complaint keeps the version of its acceptance, or of its correction. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "route | Complaint: { id: K, subject: QUALITY } | 2026-03-09T02:00:00Z",
        "route | Complaint: { id: K, subject: QUALITY, acceptedAt: '2026-03-02T10:00:00+08:00' }"
            + " | 2026-03-02T02:00:00Z",
        "clock | Complaint: { id: K, subject: QUALITY, acceptedAt: '2026-03-03T10:00:00+08:00' }"
            + " | 2026-03-03T02:00:00Z",
        "clock | Complaint: { id: K, subject: QUALITY }, CaseEvent: { type: ACCEPTED,"
            + " at: '2026-03-04T10:00:00+08:00' } | 2026-03-04T02:00:00Z",
        "duties | Complaint: { id: K, subject: QUALITY }, CaseEvent: [ { type: ACCEPTED,"
            + " at: '2026-03-04T10:00:00+08:00' }, { type: POLICY_CORRECTED,"
            + " at: '2026-03-05T10:00:00+08:00', day: 2026-02-01 } ] | 2026-01-31T16:00:00Z",
        "previewNumber | NumberRequest: { acceptedOn: 2026-03-02, serial: 1 } | 2026-03-09T02:00:00Z"
      })
  void theVersionThatIsAskedIsTheOneThatTheServiceWouldAsk(
      String ask, String given, Instant instant) {
    String text = "{ ask: %s, given: { %s } }".formatted(ask, given);
    WrittenQuestion question =
        read(text, "complaint-manufacturing", Instant.parse("2026-03-09T02:00:00Z")).get(0);
    RunningPack pack = RealPacks.shipped("complaint-manufacturing");
    List<Instant> looked = new ArrayList<>();

    QuestionCatalogue.named(PackDomain.COMPLAINT, ask)
        .answer(
            new InForce() {
              @Override
              public PackVersions versions() {
                return RealPacks.versions(pack);
              }

              @Override
              public RunningPack inForce(Instant asked) {
                looked.add(asked);
                return pack;
              }

              @Override
              public RunningPack inForceOn(LocalDate day) {
                return inForce(day.atStartOfDay(pack.manifest().zone()).toInstant());
              }
            },
            question);

    assertThat(looked).last().isEqualTo(instant);
  }

  @Test
  void allProblemsAreSaidAtOnce() {
    read(
        """
        pack: customer-pool
        cases:
          - { ask: nothing, as-of: 2026-03-02, given: { } }
          - { ask: checkAcquisitionPlan, as-of: soon, given: { AcquisitionPlan: { id: 1, who: me } } }
          - { ask: fairness, as-of: 2026-03-02, given: { Leaver: { id: S1 } } }
        """);

    assertThat(problems.sorted())
        .extracting(Problem::code, Problem::line)
        .containsExactly(
            tuple("CR-606", 3), tuple("CR-112", 4), tuple("CR-110", 4), tuple("CR-608", 5));
  }

  @Test
  void aTextThatIsTooLargeOrNotInUtf8IsRefused() {
    List<Manifest> manifests = new ArrayList<>();
    new QuestionSheet(manifests, problems).read("q", new byte[(1 << 20) + 1], null, null);
    new QuestionSheet(manifests, problems).read("q", new byte[] {(byte) 0xC3}, null, null);

    assertThat(new TreeSet<>(problems.sorted().stream().map(Problem::code).toList()))
        .containsExactly("CR-103", "CR-104");
  }
}
