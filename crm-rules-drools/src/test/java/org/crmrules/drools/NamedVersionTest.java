package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.Decision;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingService;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.vocabulary.PackService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A version of a pack is asked by its name, whatever is in force. */
class NamedVersionTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant BEFORE_ANY = Instant.parse("2001-01-01T00:00:00Z");
  private static final CustomerProfile CUSTOMER =
      CustomerProfile.of("C-1").amountLast12Months(new BigDecimal("1000")).build();

  @TempDir private Path folder;

  /** One version in force, one that was before, one that will be: a draft, and one taken back. */
  @BeforeEach
  void versions() {
    version("1.0.0", "2020-01-01", "released");
    version("2.0.0", "2026-01-01", "released");
    version("3.0.0", "2027-01-01", "draft");
    version("0.9.0", "2019-01-01", "withdrawn");
  }

  private void version(String version, String from, String status) {
    Path pack = folder.resolve("mini").resolve(version);
    PackFolder.copy(PackFolder.GOOD.resolve("mini/1.0.0"), pack);
    Path manifest = pack.resolve("pack.yaml");
    PackFolder.edit(manifest, "version: 1.0.0", "version: " + version);
    PackFolder.edit(manifest, "effective-from: 2026-01-01", "effective-from: " + from);
    PackFolder.edit(manifest, "status: released", "status: " + status);
  }

  private CrmRules load() {
    return CrmRules.load(PackSource.directory(folder));
  }

  private static String version(GradingService service, Instant asOf) {
    return service.grade(CUSTOMER, asOf).policy().version();
  }

  @Test
  void itAnswersWhateverIsInForce() {
    try (CrmRules rules = load()) {
      GradingService grading = rules.grading("mini");

      assertThat(version(grading, AS_OF)).isEqualTo("2.0.0");
      assertThat(version(grading.version("1.0.0"), AS_OF)).isEqualTo("1.0.0");
      assertThat(version(grading.version("1.0.0").version("2.0.0"), BEFORE_ANY)).isEqualTo("2.0.0");
      assertThat(version(grading.with(List.of()).version("1.0.0").with(List.of()), AS_OF))
          .isEqualTo("1.0.0");
      assertThat(grading.version("1.0.0").grade(Stream.of(CUSTOMER), AS_OF))
          .allSatisfy(r -> assertThat(r.orThrow().policy().version()).isEqualTo("1.0.0"));
    }
  }

  @Test
  void aDraftAnswersOnlyWhereTheHostAsksForOne() {
    try (CrmRules rules = load()) {
      assertThat(version(rules.grading("mini").draft("3.0.0"), AS_OF)).isEqualTo("3.0.0");
      assertThatExceptionOfType(UnusableValueException.class)
          .isThrownBy(() -> rules.grading("mini").version("3.0.0"))
          .withMessage(
              "The version of the pack mini (3.0.0) must be one of [1.0.0, 2.0.0], which are"
                  + " released. Maybe it is a draft, to be asked for as one.");
    }
  }

  @Test
  void oneThatWasTakenBackAnswersNothing() {
    try (CrmRules rules = load()) {
      assertThatExceptionOfType(UnusableValueException.class)
          .isThrownBy(() -> rules.grading("mini").draft("0.9.0"))
          .withMessage(
              "The version of the pack mini (0.9.0) must be one of [1.0.0, 2.0.0, 3.0.0], which"
                  + " are not withdrawn.");
    }
  }

  @Test
  void oneThatAReloadTookAwayIsMissedAtTheNextQuestion() throws IOException {
    try (CrmRules rules = load()) {
      GradingService one = rules.grading("mini").version("1.0.0");
      assertThat(version(one, AS_OF)).isEqualTo("1.0.0");
      PackFolder.edit(
          folder.resolve("mini/1.0.0/pack.yaml"), "status: released", "status: withdrawn");
      rules.reload();

      assertThatExceptionOfType(UnusableValueException.class)
          .isThrownBy(() -> version(one, AS_OF))
          .withMessageContaining("The version of the pack mini (1.0.0) must be one of [2.0.0]");
    }
  }

  /** Every question of every service answers by the version that is named, also before its day. */
  @TestFactory
  Stream<DynamicTest> everyQuestionIsAnsweredByIt() throws IOException {
    CrmRules rules = CrmRules.load(PackSource.embedded());
    List<WrittenQuestion> questions = NothingIsLeftBehindTest.questions(rules);
    return ServiceDoor.all(rules).stream()
        .map(
            door -> DynamicTest.dynamicTest(door.name(), () -> isAnswered(rules, door, questions)));
  }

  private static void isAnswered(CrmRules rules, ServiceDoor door, List<WrittenQuestion> questions)
      throws Exception {
    int answered = 0;
    for (WrittenQuestion question : questions.stream().filter(door::takes).toList()) {
      for (PackInfo pack : rules.packs()) {
        if (!pack.policy().pack().equals(question.pack())) {
          continue;
        }
        PackService<?> service = (PackService<?>) door.service(question);
        try {
          Object answer = door.ask(service.draft(pack.policy().version()), question);
          if (answer instanceof Decision decision) {
            assertThat(decision.policy()).isEqualTo(pack.policy());
          }
          answered++;
        } catch (InvocationTargetException e) {
          assertThat(e.getCause()).hasMessageNotContaining("No released version");
        }
      }
      if (answered > 2) {
        return;
      }
    }
  }
}
