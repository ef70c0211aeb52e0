package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.Cells;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.PackFolder;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that stand for all that the rules of some versions cannot tell from them. */
class QuestionCellsTest {

  private static final int SOME = 40;

  /** A step that is left was entered before, and a cost is shared by several. */
  private static final Set<String> NOT_ONE_BY_ONE = Set.of("closeStep", "allocateCost");

  private static CrmRules rules;
  private static QuestionDesk desk;

  @BeforeAll
  static void open() {
    rules = CrmRules.load(PackSource.embedded());
    desk = rules.questions();
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  /** Grades by three limits: below, at and above each of them is apart. */
  @Test
  void everyLimitOfARuleIsApart() {
    Cells cells = desk.cells("customer-amount", "grade", List.of("1.0.0"));

    assertThat(cells.whole()).isTrue();
    Set<String> amounts =
        cells.questions().stream()
            .map(question -> (CustomerProfile) question.given().get(0))
            .map(CustomerProfile::amountLast12Months)
            .map(amount -> amount == null ? "unknown" : amount.toPlainString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(amounts).contains("unknown", "200000", "1000000").hasSizeGreaterThanOrEqualTo(5);
    assertThat(cells.questions()).allSatisfy(q -> assertThat(q.version()).isEqualTo("1.0.0"));
  }

  /** A pack of each kind; all of them at night. */
  @ParameterizedTest
  @ValueSource(strings = {"customer-amount", "customer-pool", "complaint-store", "supplier"})
  void everyQuestionThatAPackHasCasesForHasCellsOfWhichSomeCanBeAsked(String id)
      throws IOException {
    someCanBeAsked(rules.packs().stream().filter(p -> p.policy().pack().equals(id)).toList());
  }

  @Test
  @Tag("nightly")
  void theSameHoldsOfEveryPack() throws IOException {
    someCanBeAsked(rules.packs());
  }

  private static void someCanBeAsked(List<PackInfo> packs) throws IOException {
    assertThat(packs).isNotEmpty();
    List<String> dumb = new ArrayList<>();
    for (PackInfo pack : packs) {
      for (String question : asked(pack)) {
        Cells cells = desk.cells(pack.policy().pack(), question, List.of(pack.policy().version()));
        assertThat(cells.questions()).isNotEmpty();
        int step = Math.max(1, cells.questions().size() / SOME);
        boolean asked = false;
        for (int i = 0; i < cells.questions().size() && !asked; i += step) {
          asked = isAnswered(cells.questions().get(i));
        }
        if (!asked && !NOT_ONE_BY_ONE.contains(question) && !wantsALevel(pack, question)) {
          dumb.add(pack.policy().pack() + " " + question);
        }
      }
    }
    assertThat(dumb).isEmpty();
  }

  /** Where customers are graded together, contacts are due only of a level that the host knows. */
  private static boolean wantsALevel(PackInfo pack, String question) {
    return pack.declarations().gradesOnlyTogether() && question.equals("contacts");
  }

  /** What the cases beside a pack ask. */
  private static Set<String> asked(PackInfo pack) throws IOException {
    Set<String> asked = new TreeSet<>();
    Path cases = PackFolder.RULES.resolve(pack.policy().pack()).resolve(pack.policy().version());
    try (Stream<Path> files = Files.list(cases.resolve("scenarios"))) {
      for (Path file : files.toList()) {
        desk.read(
                file.toString(),
                Files.readAllBytes(file),
                pack.policy().pack(),
                pack.effectiveFrom().atStartOfDay(pack.zone()).toInstant())
            .forEach(question -> asked.add(question.ask()));
      }
    }
    return asked;
  }

  private static boolean isAnswered(WrittenQuestion question) {
    try {
      return desk.answer(question).policy().version().equals(question.version());
    } catch (CrmRulesException e) { // a cell that no host can ask about, or that no rule decides
      return false;
    }
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> desk.cells("customer-amount", "grade", List.of("9.9.9")))
        .withMessageContaining("The version (9.9.9) must be one of [1.0.0]");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> desk.cells("customer-amount", "grade", List.of()))
        .withMessageContaining("The versions ([]) must be at least one");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> desk.cells("customer-amount", "rate", List.of("1.0.0")))
        .withMessageContaining("rate");
  }
}
