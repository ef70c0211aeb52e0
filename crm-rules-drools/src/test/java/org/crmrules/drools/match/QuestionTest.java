package org.crmrules.drools.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question takes of facts, and how often it lets itself be stopped; by hand. */
class QuestionTest {

  private static List<Parcel> parcels(int count) {
    return Stream.iterate(new Parcel(1, 0, 0), p -> new Parcel(p.number() + 1, 0, 0))
        .limit(count)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8, 9, 16, 17, 40})
  void aFactThatIsGivenTwiceIsOneInThePlaceOfTheFirst(int count) {
    List<Parcel> once = parcels(count);
    List<Parcel> twice = new ArrayList<>(once);
    twice.addAll(once);

    assertThat(new Question(once, 0, () -> {}).facts()).containsExactly(once.toArray());
    assertThat(new Question(twice, 0, () -> {}).facts()).containsExactly(once.toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 20})
  void factsThatAreEqualAreSeveral(int count) {
    List<Parcel> equal = Stream.generate(() -> new Parcel(1, 2, 3)).limit(count).toList();

    assertThat(new Question(equal, 0, () -> {}).facts()).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({"63, 0", "64, 1", "127, 1", "128, 2", "200, 3"})
  void afterEverySixtyFourFactsItIsAskedWhetherToGoOn(int facts, int checks) throws Exception {
    for (Made made : Made.values()) {
      List<Integer> asked = new ArrayList<>();
      Conditions conditions = made.of(When.parcel("weight > 0"));

      conditions.ask(
          new Question(parcels(facts), conditions.slots(), () -> asked.add(1)),
          (rule, question) -> {});

      assertThat(asked).as("%s", made).hasSize(checks);
    }
  }

  /** Of two patterns the second tries all facts for each of the first: 10 + 10 × 10 of them. */
  @ParameterizedTest
  @EnumSource
  void whoSaysNoStopsTheRule(Made made) {
    Conditions conditions = made.of(When.all(When.parcel(), When.parcel("weight > 0")));
    IllegalStateException stop = new IllegalStateException("stop");
    Question question =
        new Question(
            parcels(10),
            conditions.slots(),
            () -> {
              throw stop;
            });

    assertThatThrownBy(() -> conditions.ask(question, (rule, matched) -> {})).isSameAs(stop);
  }
}
