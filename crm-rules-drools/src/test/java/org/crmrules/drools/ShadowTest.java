package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.DecisionListener.Asked;
import org.crmrules.LoadOptions;
import org.crmrules.Shadow;
import org.crmrules.Shadow.Counts;
import org.crmrules.Shadow.Difference;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B begins at 200,000 (G-018); in the draft it begins at 300,000. */
class ShadowTest {

  private static final String PACK = "customer-amount";
  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir private Path rules;

  @BeforeEach
  void aDraftBesideTheVersionInForce() throws IOException {
    Path shipped = PackFolder.RULES.resolve(PACK).resolve("1.0.0");
    PackFolder.copy(shipped, rules.resolve(PACK).resolve("1.0.0"));
    Files.write(
        rules.resolve("packs.lock"),
        Files.readAllLines(PackFolder.RULES.resolve("packs.lock")).stream()
            .filter(line -> line.startsWith(PACK + " "))
            .toList());
    CrmRules.publisher().begin(rules, PACK, "1.1.0", LocalDate.of(2026, 6, 1));
    PackFolder.edit(rules.resolve(PACK).resolve("1.1.0/grades.drl"), "200000", "300000");
  }

  private CrmRules with(Shadow shadow) {
    return CrmRules.load(
        PackSource.directory(rules), LoadOptions.defaults().withShadow(shadow));
  }

  private static CustomerProfile customer(long amount) {
    return CustomerProfile.of("C-" + amount)
        .amountLast12Months(BigDecimal.valueOf(amount))
        .ordersLast12Months(4)
        .monthsSinceLastTransaction(1)
        .build();
  }

  @Test
  void whatTheDraftSaysIsCountedAndNeverReturned() {
    Shadow draft = Shadow.of(PACK, "1.1.0");
    try (CrmRules door = with(draft)) {
      assertThat(door.grading().grade(customer(250_000), AS_OF).grade()).isEqualTo("B");
      assertThat(door.grading().grade(customer(350_000), AS_OF).grade()).isEqualTo("B");
      assertThat(door.grading().grade(customer(100), AS_OF).policy().version()).isEqualTo("1.0.0");
    }

    Counts counts = draft.counts();
    assertThat(counts.same()).isEqualTo(2);
    assertThat(counts.different()).isEqualTo(1);
    assertThat(counts.failed()).isZero();
    assertThat(counts.keys()).containsEntry("grade grade", 1L);
  }

  @Test
  void whoListensGetsBothAnswers() {
    List<Difference> differences = new ArrayList<>();
    try (CrmRules door = with(Shadow.of(PACK, "1.1.0").telling(differences::add))) {
      door.grading().grade(customer(250_000), AS_OF);
    }

    assertThat(differences).hasSize(1);
    Difference one = differences.get(0);
    assertThat(one.question().given()).containsExactly(customer(250_000));
    assertThat(one.inForce().outcome()).containsEntry("grade", "B");
    assertThat(one.shadow().outcome()).containsEntry("grade", "C");
    assertThat(one.shadow().policy().version()).isEqualTo("1.1.0");
  }

  @Test
  void whatTheDeskIsAskedIsComparedToo() {
    Shadow draft = Shadow.of(PACK, "1.1.0");
    try (CrmRules door = with(draft)) {
      door.questions()
          .answer(
              new WrittenQuestion(
                  "", 1, PACK, null, "grade", AS_OF, List.of(customer(250_000))));
    }
    assertThat(draft.counts().different()).isEqualTo(1);
  }

  @Test
  void whoeverListensToDecisionsHearsNothingOfTheShadow() {
    List<Asked> heard = new ArrayList<>();
    LoadOptions options =
        LoadOptions.defaults()
            .withDecisionListener(heard::add)
            .withShadow(Shadow.of(PACK, "1.1.0"));
    try (CrmRules door = CrmRules.load(PackSource.directory(rules), options)) {
      door.grading().grade(customer(250_000), AS_OF);
    }
    assertThat(heard).extracting(asked -> asked.written().version()).containsExactly("1.0.0");
  }

  @Test
  void aVersionThatIsNotThereFailsAndHostsHaveTheirAnswers() {
    Shadow gone = Shadow.of(PACK, "9.9.9");
    try (CrmRules door = with(gone)) {
      assertThat(door.grading().grade(customer(250_000), AS_OF).grade()).isEqualTo("B");
    }
    assertThat(gone.counts()).isEqualTo(new Counts(0, 0, 1, Map.of()));
  }

  @Test
  void aListenerThatThrowsIsNoTroubleOfTheHost() {
    Shadow loud =
        Shadow.of(PACK, "1.1.0")
            .telling(
                difference -> {
                  throw new IllegalStateException("told");
                });
    try (CrmRules door = with(loud)) {
      assertThat(door.grading().grade(customer(250_000), AS_OF).grade()).isEqualTo("B");
    }
    assertThat(loud.counts().failed()).isEqualTo(1);
  }

  @Test
  void theVersionItselfIsNotAskedTwice() {
    Shadow draft = Shadow.of(PACK, "1.1.0");
    try (CrmRules door = with(draft)) {
      door.grading(PACK).draft("1.1.0").grade(customer(250_000), AS_OF);
    }
    assertThat(draft.counts()).isEqualTo(new Counts(0, 0, 0, Map.of()));
  }

  @Test
  void anExecutorAsksWhenItLikes() {
    Queue<Runnable> later = new ArrayDeque<>();
    Shadow draft = Shadow.of(PACK, "1.1.0").on(later::add);
    try (CrmRules door = with(draft)) {
      door.grading().grade(customer(250_000), AS_OF);
      assertThat(draft.counts().different()).isZero();
      later.remove().run();
      assertThat(draft.counts().different()).isEqualTo(1);
    }
  }

  @Test
  void anExecutorThatIsFullMakesItFail() {
    Shadow draft =
        Shadow.of(PACK, "1.1.0")
            .on(
                work -> {
                  throw new RejectedExecutionException("full");
                });
    try (CrmRules door = with(draft)) {
      assertThat(door.grading().grade(customer(250_000), AS_OF).grade()).isEqualTo("B");
    }
    assertThat(draft.counts().failed()).isEqualTo(1);
  }

  @Test
  void ofAStreamEachIsCompared() {
    Shadow draft = Shadow.of(PACK, "1.1.0");
    try (CrmRules door = with(draft)) {
      assertThat(door.grading().grade(Stream.of(customer(250_000), customer(100)), AS_OF))
          .hasSize(2);
    }
    assertThat(draft.counts().same()).isEqualTo(1);
    assertThat(draft.counts().different()).isEqualTo(1);
  }

  @Test
  void thereIsNoShadowOfNothing() {
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> Shadow.of(null, "1.1.0"))
        .withMessageContaining("pack");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> LoadOptions.defaults().withShadow(null))
        .withMessageContaining("shadow");
  }
}
