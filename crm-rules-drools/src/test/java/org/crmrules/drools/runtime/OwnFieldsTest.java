package org.crmrules.drools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.crmrules.drools.TinyPack.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.Reason;
import org.crmrules.drools.OwnWords;
import org.crmrules.drools.TinyPack;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeVerdict;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields and facts that a pack declares: what is wrong with them, and what rules see of them. */
class OwnFieldsTest {

  private static final Declarations OWN = OwnWords.of(PackDomain.GRADING, Map.of());
  private static final QuestionKind<Outcomes> GRADE = QuestionKind.about(GradeVerdict.class);
  private static final RunningPack PACK =
      TinyPack.of(PackDomain.GRADING)
          .declaring(OWN)
          .stage(
              GradeVerdict.class,
              rule(
                  "R-001",
                  "CustomerProfile( sinceOwnDay != null, sinceOwnDay == 9 )",
                  "to.label(\"AA\");"),
              rule(
                  "R-002",
                  "Visit( $code : ownCode, ownCode != null ) CustomerProfile( ownCode == $code )",
                  "to.label(\"BB\");"),
              rule(
                  "R-003",
                  "Visit( untilOwnNextDay != null, untilOwnNextDay == 30 )",
                  "to.label(\"CC\");"))
          .running();

  /** The second of March, in the zone of the pack. */
  private static final Instant NOW = Instant.parse("2026-03-01T16:00:00Z");

  private static final CustomerProfile CUSTOMER = CustomerProfile.of("C1").build();

  private static List<Violation> wrong(RunningPack pack, Record fact) {
    return wrong(new FactCheck(pack, NOW).of("customer", fact));
  }

  private static List<Violation> wrong(FactCheck check) {
    InvalidFactException thrown = catchThrowableOfType(InvalidFactException.class, check::orThrow);
    return thrown == null ? List.of() : thrown.violations();
  }

  private static List<String> fired(RunningPack pack, Record... facts) {
    return pack.ask(GRADE, List.of(facts)).reasons().stream().map(Reason::ruleId).toList();
  }

  static Stream<Object[]> right() {
    return Stream.of(
        row("ownDecimal", new BigDecimal("-10")),
        row("ownDecimal", new BigDecimal("4000000000.0")),
        row("ownDecimal", 7),
        row("ownWhole", -10),
        row("ownWhole", Integer.MAX_VALUE),
        row("ownFlag", false),
        row("ownText", "x".repeat(200)),
        row("ownCode", "AA"),
        row("ownCodes", List.of("CC", "AA")),
        row("ownCodes", Collections.nCopies(10_000, "AA")),
        row("ownDay", LocalDate.of(2026, 3, 2)),
        row("ownNextDay", LocalDate.of(2299, 12, 31)),
        row("ownDecimal", null),
        row("sinceOwnDay", 3));
  }

  static Stream<Object[]> wrong() {
    return Stream.of(
        row("ownDecimal", new BigDecimal("-10.01"), "-10.01", "不能小于 -10", "must be at least -10"),
        row(
            "ownDecimal",
            new BigDecimal("4000000000.01"),
            "4000000000.01",
            "不能大于 4000000000",
            "must be at most 4000000000"),
        row("ownDecimal", -11, "-11", "不能小于 -10", "must be at least -10"),
        row("ownDecimal", new BigDecimal("1E+1000"), "1E+1000", FactBounds.NUMBER),
        row("ownDecimal", "7", "7", "应为精确数", "must be an exact number"),
        row("ownWhole", -11, "-11", "不能小于 -10", "must be at least -10"),
        row("ownWhole", new BigDecimal("1.5"), "1.5", "应为整数", "must be a whole number"),
        row("ownFlag", "true", "true", "应为是否", "must be true or false"),
        row("ownText", true, "true", "应为文字", "must be a text"),
        row(
            "ownText",
            " ",
            " ",
            "不能为空,也不能超过 200 个字符;未知就不写",
            "must not be blank, nor longer than 200 characters; leave it out if it is unknown"),
        row(
            "ownText",
            "x".repeat(201),
            "x".repeat(100) + "…",
            "不能为空,也不能超过 200 个字符;未知就不写",
            "must not be blank, nor longer than 200 characters; leave it out if it is unknown"),
        row("ownCode", 7, "7", "应为文字", "must be a text"),
        row("ownCodes", "AA", "AA", "应为文字列表", "must be a list of texts"),
        row("ownDay", "2026-03-02", "2026-03-02", "应为日期", "must be a date"),
        row(
            "ownDay",
            LocalDate.of(2026, 3, 3),
            "2026-03-03",
            "不能晚于提问的时刻(2026-03-01T16:00:00Z)。也许只是计划,或弄错了时区。",
            "must not be after the as-of instant (2026-03-01T16:00:00Z). Maybe it is only planned,"
                + " or a time zone was mixed up."),
        row(
            "ownNextDay",
            LocalDate.of(2300, 1, 1),
            "2300-01-01",
            "必须在 1900 年到 2299 年之间。也许它表示“从未”或“不限”,那就不要写。",
            "must be in the years 1900 to 2299. Maybe it stands for never or for no end: then leave"
                + " it out."),
        row(
            "ownCode",
            "ZZ",
            "ZZ",
            "必须是规则包 tiny 1.0.0 声明的 [AA, BB, CC] 之一",
            "must be one of [AA, BB, CC], as the pack tiny 1.0.0 declares"),
        row(
            "ownCode",
            " ",
            " ",
            "必须是规则包 tiny 1.0.0 声明的 [AA, BB, CC] 之一",
            "must be one of [AA, BB, CC], as the pack tiny 1.0.0 declares"));
  }

  private static Object[] row(Object... values) {
    return values.length == 4
        ? new Object[] {
          values[0],
          values[1],
          values[2],
          ((Bilingual) values[3]).zh(),
          ((Bilingual) values[3]).en()
        }
        : values;
  }

  @ParameterizedTest
  @MethodSource("right")
  void aValueThatIsDeclaredSoIsRight(String field, Object value) {
    assertThat(wrong(PACK, CUSTOMER.with(field, value))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aValueThatIsDeclaredOtherwiseIsToldWithWhatItMustBe(
      String field, Object value, String shown, String zh, String en) {
    assertThat(wrong(PACK, CUSTOMER.with(field, value)))
        .containsExactly(
            new Violation(
                "customer." + field,
                new Bilingual("某" + field, "some " + field),
                shown,
                new Bilingual(zh, en)));
  }

  @Test
  void codesInAListAreToldByTheirPlaces() {
    assertThat(wrong(PACK, CUSTOMER.with("ownCodes", List.of("AA", "ZZ"))))
        .extracting(Violation::path, Violation::value)
        .containsExactly(tuple("customer.ownCodes[1]", "ZZ"));
  }

  @Test
  void aListOfCodesEnds() {
    List<String> codes = new ArrayList<>(Collections.nCopies(10_001, "AA"));

    assertThat(wrong(PACK, CUSTOMER.with("ownCodes", codes)))
        .extracting(violation -> violation.message().en())
        .containsExactly("must not have more than 10000 items");
  }

  @Test
  void aFieldThatThePackDoesNotDeclareIsToldWithTheNearest() {
    assertThat(wrong(PACK, CUSTOMER.with("ownWohle", 1)))
        .containsExactly(
            new Violation(
                "customer.ownWohle",
                "1",
                new Bilingual(
                    "必须是规则包 tiny 1.0.0 声明的字段。是不是想写 ownWhole?",
                    "must be a field that the pack tiny 1.0.0 declares. Did you mean ownWhole?")));
    assertThat(wrong(PACK, CUSTOMER.with("ordersLast12Months", 1)))
        .extracting(Violation::path)
        .containsExactly("customer.ordersLast12Months");
  }

  /** What a host gives has the same names in the same order, or others; each is told by its own. */
  @Test
  void factsWithOtherNamesAreEachHeldAgainstTheirFields() {
    for (int i = 0; i < 2; i++) {
      assertThat(wrong(PACK, CUSTOMER.with("ownWhole", -11).with("ownFlag", true)))
          .extracting(Violation::path)
          .containsExactly("customer.ownWhole");
      assertThat(wrong(PACK, CUSTOMER.with("ownFlag", 1).with("ownText", "x")))
          .extracting(Violation::path)
          .containsExactly("customer.ownFlag");
    }
  }

  @Test
  void whatAnotherVersionDeclaresMayBeGivenAndIsNotSeen() {
    RunningPack bare = TinyPack.of(PackDomain.GRADING).running();
    PackVersions versions =
        new PackVersions(
            "tiny",
            List.of(
                bare,
                TinyPack.of(PackDomain.GRADING)
                    .version("2.0.0", "2027-01-01", PackStatus.RELEASED)
                    .declaring(OWN)
                    .running()));

    assertThat(wrong(versions.inForce(NOW), CUSTOMER.with("ownWhole", 1))).isEmpty();
    assertThat(wrong(versions.inForce(NOW), CUSTOMER.with("ownWohle", 1))).hasSize(1);
    assertThat(wrong(bare, CUSTOMER.with("ownWhole", 1))).hasSize(1);
  }

  @Test
  void aFactOfAKindThatThePackDoesNotDeclareIsToldByItsPlace() {
    List<OwnFact> beside =
        List.of(
            OwnFact.of("Visit").with("ownFlag", true),
            OwnFact.of("Visti"),
            OwnFact.of("Visit").with("ownWhole", -11));

    assertThat(wrong(new FactCheck(PACK.beside(beside), NOW)))
        .containsExactly(
            new Violation(
                "Visit[2].ownWhole",
                new Bilingual("某ownWhole", "some ownWhole"),
                "-11",
                new Bilingual("不能小于 -10", "must be at least -10")),
            new Violation(
                "Visti[1]",
                "Visti",
                new Bilingual(
                    "必须是规则包 tiny 1.0.0 声明的资料种类。是不是想写 Visit?",
                    "must be a kind of fact that the pack tiny 1.0.0 declares. Did you mean"
                        + " Visit?")));
  }

  @Test
  void rulesSeeDaysFromADayToThatOfTheQuestion() {
    CustomerProfile since = CUSTOMER.with("ownDay", LocalDate.of(2026, 2, 21));

    assertThat(fired(PACK.inForce(NOW), since)).containsExactly("R-001");
    assertThat(fired(PACK.inForce(NOW.minusSeconds(1)), since)).isEmpty();
    assertThat(fired(PACK, since)).isEmpty();
  }

  @Test
  void rulesSeeWhatIsGivenBesideAQuestionWithItsDays() {
    OwnFact visit =
        OwnFact.of("Visit").with("ownCode", "BB").with("ownNextDay", LocalDate.of(2026, 4, 1));
    CustomerProfile customer = CUSTOMER.with("ownCode", "BB");

    assertThat(fired(PACK.beside(List.of(visit)), customer)).containsExactly("R-002");
    assertThat(fired(PACK.beside(List.of(visit)).inForce(NOW), customer))
        .containsExactly("R-002", "R-003");
    assertThat(fired(PACK.inForce(NOW).beside(List.of(visit)), customer))
        .containsExactly("R-002", "R-003");
    assertThat(fired(PACK.beside(List.of(visit)).beside(List.of()), customer)).isEmpty();
    assertThat(
            fired(PACK.beside(List.of(OwnFact.of("Certificate").with("ownCode", "BB"))), customer))
        .isEmpty();
  }

  @Test
  void whatIsBesideAQuestionIsKnown() {
    OwnFact visit = OwnFact.of("Visit");

    assertThat(PACK.beside()).isEmpty();
    assertThat(PACK.beside(List.of())).isSameAs(PACK);
    assertThat(PACK.beside(List.of(visit)).beside()).containsExactly(visit);
    assertThat(PACK.inForce(NOW).beside(List.of(visit)).inForce(NOW.plusSeconds(86_400)).beside())
        .containsExactly(visit);
  }

  /** Nothing is made where nothing changes. */
  @Test
  void ofTheSameDayAPackIsTheSame() {
    RunningPack today = PACK.inForce(NOW);

    assertThat(today.inForce(NOW.plusSeconds(86_399))).isSameAs(today);
    assertThat(today.inForce(NOW.plusSeconds(86_400))).isNotSameAs(today);
    assertThat(PACK.inForce(Instant.MAX)).isSameAs(PACK);
    RunningPack undated = TinyPack.of(PackDomain.GRADING).running();
    assertThat(undated.inForce(NOW)).isSameAs(undated);
  }

  @Test
  void theReasonsOfARuleOnFactsOfAPackSayWhatItLookedAt() {
    RunningPack pack =
        TinyPack.of(PackDomain.GRADING)
            .declaring(OWN)
            .stage(
                GradeVerdict.class,
                rule(
                    "R-001",
                    "Visit( $code : ownCode, ownCode != null, ownWhole >= 0 )"
                        + " CustomerProfile( ownCode == $code, ordersLast12Months == null )",
                    "to.label(\"AA\");"),
                rule("R-002", "Certificate( ownFlag == true )", "to.label(\"BB\");"),
                rule(
                    "R-003",
                    "Visit( ownWhole == 3 ) Certificate( ownText != null )",
                    "to.label(\"CC\");"))
            .running();
    OwnFact visit = OwnFact.of("Visit").with("ownCode", "BB").with("ownWhole", 3);
    OwnFact certificate = OwnFact.of("Certificate").with("ownFlag", true).with("ownText", "x");

    assertThat(
            pack.beside(List.of(visit, certificate))
                .ask(GRADE, List.of(CUSTOMER.with("ownCode", "BB")))
                .reasons())
        .extracting(Reason::ruleId, reason -> reason.because().toString())
        .containsExactly(
            tuple("R-001", "{ownCode=BB, ownWhole=3, ordersLast12Months=null}"),
            tuple("R-002", "{ownFlag=true}"),
            tuple("R-003", "{ownWhole=3, ownText=x}"));
  }

  /** That it is not asked of the rules again is seen by the value, which is the same. */
  @Test
  void whatIsToldOfFactsOfAPackIsToldAgain() {
    RunningPack pack =
        TinyPack.of(PackDomain.GRADING)
            .declaring(OWN)
            .stage(
                GradeVerdict.class,
                rule("R-001", "Visit( ownWhole >= 3 )", "to.label(\"AA\");"),
                rule("R-003", "Visit( untilOwnNextDay == 30 )", "to.label(\"CC\");"))
            .running();
    OwnFact visit = OwnFact.of("Visit").with("ownNextDay", LocalDate.of(2026, 4, 1));

    Told<Outcomes> told = pack.beside(List.of(visit)).inForce(NOW).ask(GRADE, List.of(CUSTOMER));
    Told<Outcomes> again =
        pack.inForce(NOW)
            .beside(List.of(visit.with("ownText", "other")))
            .ask(GRADE, List.of(CUSTOMER));

    assertThat(again.value()).isSameAs(told.value());
    assertThat(again.reasons())
        .extracting(Reason::ruleId, reason -> reason.because().toString())
        .containsExactly(tuple("R-003", "{untilOwnNextDay=30}"));
  }

  /** A name is only thought to be a slip of one that the pack declares. */
  @Test
  void aFieldOfTheFactItselfIsNotSuggested() {
    assertThat(wrong(PACK, CUSTOMER.with("ordersLast12Month", 1)))
        .singleElement()
        .satisfies(
            violation ->
                assertThat(violation.message().en())
                    .doesNotContain("ordersLast12Months")
                    .contains("ownWhole"));
  }
}
