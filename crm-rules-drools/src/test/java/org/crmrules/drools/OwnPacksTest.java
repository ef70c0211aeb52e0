package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crmrules.CrmRules;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.ScenarioResult;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs that speak of fields and facts of their own, as an analyst writes them. */
class OwnPacksTest {

  private static final Path PACKS = Path.of("src/test/resources/own-packs");
  private static final Instant AS_OF = Instant.parse("2026-03-02T01:00:00Z");
  private static final CrmRules RULES = CrmRules.load(PackSource.directory(PACKS));

  private static GradingDecision grade(CustomerProfile customer) {
    return RULES.grading().grade(customer, AS_OF);
  }

  private static List<Violation> refused(String field, Object value) {
    CustomerProfile customer = CustomerProfile.of("C-1").with(field, value).build();
    InvalidFactException thrown =
        catchThrowableOfType(InvalidFactException.class, () -> grade(customer));
    assertThat(thrown).as("refused").isNotNull();
    return thrown.violations();
  }

  @Test
  void theyHaveNoProblemAndTheirScenariosHold() {
    assertThat(CrmRules.check(PackSource.directory(PACKS)).problems()).isEmpty();
    assertThat(RULES.scenarios()).hasSizeGreaterThan(15).allMatch(ScenarioResult::passed);
  }

  @Test
  void aFieldOfThePackDecidesAndStandsInTheReasons() {
    GradingDecision decision =
        grade(
            CustomerProfile.of("C-1")
                .with("satisfaction", 80)
                .with("margin", new BigDecimal("0.25"))
                .with("renewsOn", LocalDate.of(2026, 3, 31))
                .build());

    assertThat(decision.grade()).isEqualTo("B");
    assertThat(decision.reasons())
        .extracting(reason -> reason.ruleId() + " " + reason.because())
        .contains(
            "G-101 {satisfaction=80, margin=0.25}",
            "G-103 {satisfaction=80}",
            "G-105 {daysToRenews=29}");
  }

  @Test
  void anAnswerThatIsRememberedTellsTheValuesOfTheQuestion() {
    for (int satisfaction : List.of(81, 82, 83)) {
      CustomerProfile customer =
          CustomerProfile.of("C-1").with("satisfaction", satisfaction).build();

      assertThat(grade(customer).reasons().get(0).because())
          .isEqualTo(Map.of("satisfaction", new BigDecimal(satisfaction)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          satisfaction | 100.01     | must be at most 100
          satisfaction | -0.01      | must be at least 0
          overdueDays  | 1.5        | must be a whole number
          overdueDays  | 3000000000 | must be a whole number
          satisfacton  | 1          | Did you mean satisfaction?
          id           | 1          | must be a field that the pack five-indicators 1.0.0 declares
          """)
  void aNumberThatIsNotAsDeclaredIsRefused(String field, BigDecimal value, String message) {
    Object given =
        value.scale() == 0 && value.longValue() == value.intValue()
            ? (Object) value.intValue()
            : value;

    assertThat(refused(field, given))
        .singleElement()
        .satisfies(v -> assertThat(v.path()).isEqualTo("customer." + field))
        .satisfies(v -> assertThat(v.message().en()).contains(message));
  }

  @Test
  void anythingElseThatIsNotAsDeclaredIsRefused() {
    assertThat(refused("satisfaction", "85"))
        .extracting(v -> v.message().en())
        .containsExactly("must be an exact number");
    assertThat(refused("industry", "AUTOS"))
        .extracting(v -> v.message().en())
        .singleElement()
        .asString()
        .contains("[AUTO, ENERGY, RETAIL]");
    assertThat(refused("renewsOn", LocalDate.of(2525, 1, 1)))
        .extracting(v -> v.message().en())
        .singleElement()
        .asString()
        .contains("must be in the years");
    assertThat(refused("satisfaction", new BigDecimal("1E+9999")))
        .extracting(v -> v.message().zh())
        .singleElement()
        .asString()
        .contains("位数字");
  }

  @Test
  void aFieldThatOnlyAnotherVersionDeclaresIsLetThrough(@TempDir Path folder) {
    PackFolder.copy(PACKS.resolve("five-indicators"), folder.resolve("five-indicators"));
    Path next = folder.resolve("five-indicators/2.0.0");
    PackFolder.copy(PACKS.resolve("five-indicators/1.0.0"), next);
    PackFolder.edit(next.resolve("pack.yaml"), "version: 1.0.0", "version: 2.0.0");
    PackFolder.edit(
        next.resolve("pack.yaml"), "effective-from: 2026-01-01", "effective-from: 2027-01-01");
    PackFolder.edit(
        next.resolve("pack.yaml"),
        "clauses:",
        "      region: { zh: 区域, en: region, kind: text }\nclauses:");
    try (CrmRules rules = CrmRules.load(PackSource.directory(folder))) {
      GradingService grading = rules.grading();
      CustomerProfile customer =
          CustomerProfile.of("C-1").with("satisfaction", 80).with("region", "EAST").build();

      assertThat(grading.grade(customer, AS_OF).grade()).isEqualTo("C");
      assertThat(grading.grade(customer, Instant.parse("2027-03-02T01:00:00Z")).grade())
          .isEqualTo("C");
      assertThat(
              catchThrowableOfType(
                      InvalidFactException.class,
                      () -> grading.grade(customer.with("regions", "EAST"), AS_OF))
                  .violations())
          .hasSize(1);
    }
  }

  private static ClaimDecision claim(PoolService pool) {
    PoolCustomer customer = PoolCustomer.of("C-1").with("industry", "AUTO").build();
    return pool.claim(customer, Representative.of("R-1").build(), List.of(), AS_OF);
  }

  private static OwnFact certificate(String subject, LocalDate until) {
    return OwnFact.of("Certificate").with("subject", subject).with("validUntil", until);
  }

  @Test
  void onlyPeopleWithACertificateClaimCarMakers() {
    PoolService pool = RULES.pool();
    OwnFact valid = certificate("AUTO", LocalDate.of(2026, 3, 2));
    OwnFact expired = certificate("AUTO", LocalDate.of(2026, 3, 1));
    OwnFact another = certificate("RETAIL", LocalDate.of(2027, 1, 1));

    assertThat(claim(pool).reasons()).extracting("ruleId").contains("P-103");
    assertThat(claim(pool.with(List.of(expired, another))).reasons())
        .extracting("ruleId")
        .contains("P-103");
    assertThat(claim(pool.with(List.of(another, valid, expired))).reasons())
        .extracting("ruleId")
        .doesNotContain("P-103");
    assertThat(claim(pool).reasons()).extracting("ruleId").contains("P-103");
  }

  @Test
  void factsGivenLaterStandInPlaceOfThoseBeforeAlsoIfThereAreNone() {
    PoolService able = RULES.pool().with(List.of(certificate("AUTO", LocalDate.of(2026, 3, 2))));

    assertThat(claim(able.with(List.of())).reasons()).extracting("ruleId").contains("P-103");
    assertThat(claim(able.version("1.0.0").with(List.of())).reasons())
        .extracting("ruleId")
        .contains("P-103");
    assertThat(claim(able.version("1.0.0")).reasons()).extracting("ruleId").doesNotContain("P-103");
  }

  @Test
  void aFactOfItsOwnIsCheckedLikeAnyOther() {
    OwnFact wrong = certificate("AUTOS", null).with("holder", "R-1");
    InvalidFactException thrown =
        catchThrowableOfType(
            InvalidFactException.class, () -> claim(RULES.pool().with(List.of(wrong))));

    assertThat(thrown.violations())
        .extracting(Violation::path)
        .containsExactly("Certificate[0].holder", "Certificate[0].subject");
  }

  @Test
  void theDeskReadsThemUnderTheirName() {
    String text =
        """
        pack: auto-certificate
        ask: claim
        as-of: 2026-03-02
        given:
          PoolCustomer: { id: C-1, industry: AUTO }
          Representative: { id: R-1 }
          Certificate: [ { subject: AUTO, validUntil: 2026-03-02 } ]
        """;

    assertThat(
            RULES
                .questions()
                .answer(
                    RULES
                        .questions()
                        .read("q.yaml", text.getBytes(StandardCharsets.UTF_8), null, null)
                        .get(0))
                .reasons())
        .extracting("ruleId")
        .containsExactly("P-101", "P-102");
  }
}
