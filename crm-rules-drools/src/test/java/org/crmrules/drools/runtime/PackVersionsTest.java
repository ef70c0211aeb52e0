package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmrules.drools.TinyPack.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crmrules.DecisionException;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.OwnWords;
import org.crmrules.drools.TinyPack;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;

/** Which version answers when; dates are those of the zone, eight hours ahead. */
class PackVersionsTest {

  private static final RunningPack FIRST = pack("1.0.0", "2026-01-01", PackStatus.RELEASED);
  private static final RunningPack SECOND = pack("2.0.0", "2026-07-01", PackStatus.RELEASED);
  private static final RunningPack WITHDRAWN = pack("2.1.0", "2026-08-01", PackStatus.WITHDRAWN);
  private static final RunningPack DRAFT = pack("3.0.0", "2026-09-01", PackStatus.DRAFT);
  private static final PackVersions VERSIONS =
      new PackVersions("tiny", List.of(FIRST, SECOND, WITHDRAWN, DRAFT));
  private static final Instant BEGIN = Instant.parse("2025-12-31T16:00:00Z");
  private static final Instant JULY = Instant.parse("2026-06-30T16:00:00Z");
  private static final Instant END_OF_YEAR = Instant.parse("2026-12-31T00:00:00Z");
  private static final QuestionKind<Outcomes> GRADE = QuestionKind.about(GradeVerdict.class);

  private static RunningPack pack(String version, String from, PackStatus status) {
    return TinyPack.of(PackDomain.GRADING)
        .version(version, from, status)
        .stage(GradeVerdict.class, rule("R-001", "CustomerProfile( )", "to.label(\"AA\");"))
        .running();
  }

  private static String version(RunningPack pack) {
    return pack.manifest().version();
  }

  @Test
  void aVersionIsInForceFromTheBeginOfItsDayUntilTheNextIs() {
    assertThat(VERSIONS.inForce(BEGIN)).isSameAs(FIRST);
    assertThat(VERSIONS.inForce(JULY.minusNanos(1))).isSameAs(FIRST);
    assertThat(VERSIONS.inForce(JULY)).isSameAs(SECOND);
    assertThat(VERSIONS.inForce(END_OF_YEAR)).isSameAs(SECOND);
  }

  @Test
  void onADayItIsTheOneThatBeganBefore() {
    assertThat(VERSIONS.inForceOn(LocalDate.of(2026, 1, 1))).isSameAs(FIRST);
    assertThat(VERSIONS.inForceOn(LocalDate.of(2026, 6, 30))).isSameAs(FIRST);
    assertThat(VERSIONS.inForceOn(LocalDate.of(2026, 7, 1))).isSameAs(SECOND);
    assertThat(VERSIONS.inForceOn(LocalDate.of(2299, 1, 1))).isSameAs(SECOND);
  }

  @Test
  void inWhateverOrderTheyAreGiven() {
    PackVersions turned = new PackVersions("tiny", List.of(SECOND, FIRST));

    assertThat(turned.inForce(BEGIN)).isSameAs(FIRST);
    assertThat(turned.inForceOn(LocalDate.of(2026, 7, 1))).isSameAs(SECOND);
  }

  @Test
  void beforeTheFirstThereIsNone() {
    String zh = "在 2025-12-31T15:59:59Z 没有生效的已发布版本;现有 [2.0.0 自 2026-07-01, 1.0.0 自 2026-01-01]。";

    assertThatThrownBy(() -> VERSIONS.inForce(BEGIN.minusSeconds(1)))
        .isInstanceOfSatisfying(
            DecisionException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.NOT_IN_FORCE);
              assertThat(e.pack()).isEqualTo("tiny");
              assertThat(e.rules()).isEmpty();
              assertThat(e.reason().zh()).startsWith(zh);
            });
    assertThatThrownBy(() -> VERSIONS.inForceOn(LocalDate.of(2025, 12, 31)))
        .isInstanceOf(DecisionException.class)
        .hasMessageContaining(
            "No released version is in force at 2025-12-31; there are [2.0.0 from 2026-07-01, 1.0.0"
                + " from 2026-01-01].");
  }

  @Test
  void anInstantIsGivenAndLiesInYearsThatAreKnown() {
    assertThatThrownBy(() -> VERSIONS.inForce(null))
        .isInstanceOf(InvalidFactException.class)
        .hasMessage("The asOf (null) must not be null");
    assertThatThrownBy(() -> VERSIONS.inForce(Instant.parse("2300-01-01T00:00:00Z")))
        .isInstanceOf(InvalidFactException.class)
        .hasMessageContaining("The asOf (2300-01-01T00:00:00Z) must be in the years 1900 to 2299");
  }

  @Test
  void aVersionThatIsNamedAnswersWhateverIsInForce() {
    InForce named = VERSIONS.version("1.0.0", false);

    assertThat(named.inForce(END_OF_YEAR)).isSameAs(FIRST);
    assertThat(named.inForce(BEGIN.minusSeconds(1))).isSameAs(FIRST);
    assertThat(named.inForceOn(LocalDate.of(2299, 1, 1))).isSameAs(FIRST);
    assertThat(VERSIONS.version("3.0.0", true).inForce(BEGIN)).isSameAs(DRAFT);
    assertThat(VERSIONS.version("2.0.0", true).inForce(BEGIN)).isSameAs(SECOND);
    assertThat(FIRST.version("1.0.0", false).inForce(BEGIN)).isSameAs(FIRST);
  }

  @Test
  void aVersionThatThereIsNotIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> VERSIONS.version("3.0.0", false))
        .isInstanceOfSatisfying(
            UnusableValueException.class,
            e ->
                assertThat(e.text(Locale.CHINESE))
                    .isEqualTo("规则包 tiny 的版本(3.0.0)必须是已发布的 [1.0.0, 2.0.0] 之一。也许它是草稿,要用 draft 来问。"))
        .hasMessage(
            "The version of the pack tiny (3.0.0) must be one of [1.0.0, 2.0.0], which are released."
                + " Maybe it is a draft, to be asked for as one.");
    assertThatThrownBy(() -> VERSIONS.version("2.1.0", true))
        .isInstanceOfSatisfying(
            UnusableValueException.class,
            e ->
                assertThat(e.text(Locale.CHINESE))
                    .isEqualTo("规则包 tiny 的版本(2.1.0)必须是没有撤回的 [1.0.0, 2.0.0, 3.0.0] 之一。"))
        .hasMessage(
            "The version of the pack tiny (2.1.0) must be one of [1.0.0, 2.0.0, 3.0.0], which are"
                + " not withdrawn.");
    assertThatThrownBy(() -> FIRST.version("2.0.0", false))
        .hasMessageContaining("The version of the pack tiny (2.0.0) must be one of [1.0.0]");
  }

  /** As a host holds them: what it asks now may be other packs than before. */
  private static final class Live implements InForce {
    private InForce now = VERSIONS;

    @Override
    public InForce versions() {
      return now;
    }
  }

  @Test
  void packsThatChangeAreAskedAsTheyAreNow() {
    Live live = new Live();
    InForce named = live.version("2.0.0", false);
    InForce visited = live.beside(List.of(OwnFact.of("Visit")));
    assertThat(live.inForce(BEGIN)).isSameAs(FIRST);
    assertThat(live.inForceOn(LocalDate.of(2026, 7, 1))).isSameAs(SECOND);
    assertThat(live.only("3.0.0", true).inForce(BEGIN)).isSameAs(DRAFT);
    assertThat(named.versions()).isSameAs(named.versions());
    InForce before = visited.versions();

    live.now = new PackVersions("tiny", List.of(DRAFT, SECOND));

    assertThat(live.inForce(END_OF_YEAR)).isSameAs(SECOND);
    assertThat(named.inForce(BEGIN)).isSameAs(SECOND);
    assertThat(visited.versions()).isNotSameAs(before).isSameAs(visited.versions());
    live.now = FIRST;
    assertThatThrownBy(() -> named.inForce(BEGIN)).isInstanceOf(UnusableValueException.class);
  }

  @Test
  void factsBesideAQuestionStandInPlaceOfThoseGivenBefore() {
    Live live = new Live();
    OwnFact visit = OwnFact.of("Visit");
    OwnFact other = OwnFact.of("Other");

    assertThat(live.beside(List.of())).isSameAs(live);
    InForce visited = live.beside(List.of(visit));
    assertThat(visited.inForce(BEGIN).beside()).containsExactly(visit);
    assertThat(visited.inForceOn(LocalDate.of(2026, 7, 1)).beside()).containsExactly(visit);
    assertThat(visited.beside(List.of(other)).inForce(BEGIN).beside()).containsExactly(other);
    assertThat(visited.beside(List.of()).inForce(BEGIN).beside()).isEmpty();
    assertThat(visited.version("2.0.0", false).inForce(BEGIN).beside()).containsExactly(visit);
    assertThat(live.version("2.0.0", false).beside(List.of(visit)).inForce(BEGIN).beside())
        .containsExactly(visit);
    assertThat(version(live.version("2.0.0", false).beside(List.of(visit)).inForce(BEGIN)))
        .isEqualTo("2.0.0");
  }

  @Test
  void factsBesideAQuestionAreGiven() {
    Live live = new Live();

    for (InForce versions : List.of(live, live.beside(List.of(OwnFact.of("Visit"))))) {
      assertThatThrownBy(() -> versions.beside(null))
          .hasMessage("The facts (null) must not be null");
      assertThatThrownBy(() -> versions.beside(Arrays.asList(OwnFact.of("Visit"), null)))
          .hasMessage("The facts[1] (null) must not be null");
    }
  }

  @Test
  void whoLooksOnSeesWhatIsAsked() {
    Live live = new Live();
    List<String> seen = new ArrayList<>();
    CustomerProfile customer = CustomerProfile.of("C1").build();
    Onlooker onlooker =
        (pack, rules, facts) ->
            seen.add(
                pack.files().manifest().version() + " " + rules.get(0).id() + " " + facts.size());

    live.inForce(BEGIN).ask(GRADE, List.of(customer));
    assertThat(seen).isEmpty();
    live.seenBy(onlooker).inForce(JULY).ask(GRADE, List.of(customer));
    live.seenBy(onlooker).inForce(JULY).ask(GRADE, List.of(customer));
    live.version("1.0.0", false).seenBy(onlooker).inForce(JULY).ask(GRADE, List.of());
    live.seenBy(onlooker).version("1.0.0", false).inForce(JULY).ask(GRADE, List.of());

    assertThat(seen)
        .containsExactly("2.0.0 R-001 1", "2.0.0 R-001 1", "1.0.0 R-001 0", "1.0.0 R-001 0");
  }

  @Test
  void aPackByItselfIsInForceAlways() {
    assertThat(FIRST.versions()).isSameAs(FIRST);
    assertThat(FIRST.inForce(Instant.EPOCH)).isSameAs(FIRST);
    assertThat(FIRST.inForceOn(LocalDate.EPOCH)).isSameAs(FIRST);
    assertThat(VERSIONS.versions()).isSameAs(VERSIONS);
  }

  /** What a version does not declare may be given to it if another does: see OwnFieldsTest. */
  @Test
  void versionsOfWhichNoneDeclaresFieldsAreAsTheyWere() {
    RunningPack declaring =
        TinyPack.of(PackDomain.GRADING).declaring(OwnWords.ofOneFact(PackDomain.GRADING)).running();

    assertThat(new PackVersions("tiny", List.of(FIRST)).inForce(BEGIN)).isSameAs(FIRST);
    assertThat(new PackVersions("tiny", List.of(declaring)).inForceOn(LocalDate.of(2026, 1, 1)))
        .isNotSameAs(declaring);
  }
}
