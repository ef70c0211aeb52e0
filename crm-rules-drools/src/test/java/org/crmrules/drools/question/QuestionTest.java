package org.crmrules.drools.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.Dues;
import org.crmrules.drools.RealPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question tells of its decision without being told how. */
class QuestionTest {

  private static final PolicyRef POLICY = new PolicyRef("mini", "1.0.0", "ab12");
  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  /** A decision with all that decisions have. */
  public record Made(
      String level,
      Ending ending,
      Part part,
      Part other,
      OffsetDateTime due,
      List<Reason> reasons,
      PolicyRef policy,
      Instant asOf)
      implements Decision {

    /** Follows from the level. */
    public boolean best() {
      return level.equals("A");
    }
  }

  /** One of two. */
  public sealed interface Ending {
    /** Good. */
    record Good(int points, Integer bonus) implements Ending {}

    /** Bad. */
    record Bad(List<String> causes) implements Ending {}
  }

  /** In a decision twice. */
  public record Part(String unit) {}

  private static Map<String, Object> told(Ending ending, String... keys) {
    OffsetDateTime due = OffsetDateTime.parse("2026-03-02T18:00+08:00");
    Made made = new Made("A", ending, new Part("x"), null, due, List.of(), POLICY, AS_OF);
    WrittenQuestion written =
        new WrittenQuestion("n", 1, "mini", null, "make", AS_OF, List.<Record>of());
    return new Service<>(versions -> versions)
        .asked("make", Made.class, (pack, given, asOf) -> made)
        .tells(keys)
        .answer(RealPacks.shipped("customer-amount"), written)
        .outcome();
  }

  @Test
  void aKeyIsAComponentOrWhatFollowsFromThemOrAComponentOfTheOutcome() {
    assertThat(told(new Ending.Good(7, 3), "level", "best", "points", "bonus"))
        .isEqualTo(Map.of("level", "A", "best", true, "points", 7, "bonus", 3));
  }

  @Test
  void whatAnotherOutcomeWouldHaveIsAbsentAndAListOfItEmpty() {
    assertThat(told(new Ending.Good(7, 3), "causes")).containsEntry("causes", List.of());
    assertThat(told(new Ending.Bad(List.of("LATE")), "points", "causes"))
        .containsEntry("points", null)
        .containsEntry("causes", List.of("LATE"));
  }

  @ParameterizedTest
  @CsvSource({"colour, 0", "unit, 2"})
  void aKeyThatIsNoValueOrSeveralIsRefusedWhenTheQuestionIsTold(String key, int times) {
    assertThatThrownBy(() -> told(new Ending.Good(7, 3), key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The key (%s) must be one value of Made, and is %d.", key, times);
  }

  @Test
  void theKeysStandInTheOrderInWhichTheyAreTold() {
    assertThat(told(new Ending.Good(7, 3), "points", "best", "level").keySet())
        .containsExactly("points", "best", "level");
  }

  /** What is due by the end of a day is said by the day; any other by its last moment. */
  @Test
  void whatIsDueByTheEndOfADayIsSaidByTheDay() {
    assertThat(Plain.of(Dues.by("2026-03-02"))).isEqualTo("2026-03-02");
    assertThat(Plain.of(Dues.through("2026-03-02T18:00:00+08:00")))
        .isEqualTo("2026-03-02T18:00+08:00");
    assertThat(Plain.of(Dues.through("2026-03-03T00:00:00+08:00")))
        .isEqualTo("2026-03-03T00:00+08:00");
    assertThat(Plain.line("PAY", null, Dues.by("2026-03-02"))).isEqualTo("PAY 2026-03-02");
  }

  /** Numbers that JSON would not keep exactly are told as texts. */
  @Test
  void anExactNumberIsToldByItsDigits() {
    assertThat(Plain.of(new BigDecimal("40.00"))).isEqualTo("40.00");
    assertThat(Plain.of(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(Plain.of(14)).isEqualTo(14);
  }

  @Test
  void listsAndMapsAreToldToTheirDepths() {
    assertThat(Plain.of(Map.of("a", Arrays.asList(Set.of(AS_OF), null, 5))))
        .isEqualTo(Map.of("a", Arrays.asList(List.of("2026-03-02T00:00:00Z"), null, 5)));
  }
}
