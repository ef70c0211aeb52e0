package org.crmrules.drools.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.PackSource;
import org.crmrules.testkit.Brief;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.fact.Spoilt;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever the test kit makes for a question of a pack that ships, the pack takes. */
class FactsOfShippedPacksTest {

  private static final Set<String> ALONE = Set.of("grade", "otherLevels");
  private static final int SEEDS = 6;

  private static CrmRules rules;

  @BeforeAll
  static void load() {
    rules = CrmRules.load(PackSource.embedded());
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  private static Set<String> packs() {
    Set<String> packs = new TreeSet<>();
    rules.packs().stream().map(PackInfo::policy).forEach(policy -> packs.add(policy.pack()));
    return packs;
  }

  /** A pack that ranks customers does not take one alone, whatever it is. */
  private static List<QuestionInfo> askable(String pack) {
    boolean together =
        rules.packs().stream()
            .filter(info -> info.policy().pack().equals(pack))
            .anyMatch(info -> info.declarations().gradesOnlyTogether());
    return rules.questions().questions(pack).stream()
        .filter(question -> !together || !ALONE.contains(question.name()))
        .toList();
  }

  @Test
  void everyQuestionThatIsMadeForAPackIsAskedOfIt() {
    List<String> refused = new ArrayList<>();
    Map<String, Integer> answered = new TreeMap<>();
    for (String pack : packs()) {
      Facts facts = Facts.of(rules, pack);
      for (QuestionInfo question : askable(pack)) {
        String ask = pack + " " + question.name();
        try {
          // What would have to be otherwise is found by asking, many times.
          int seeds = question.name().equals("otherLevels") ? 1 : SEEDS;
          for (int seed = 0; seed < seeds; seed++) {
            WrittenQuestion written = facts.question(question.name(), seed);
            if (isAnswered(written, refused)) {
              answered.merge(question.name(), 1, Integer::sum);
            }
          }
        } catch (UnusableValueException e) {
          // A pack without such codes has no such facts, and says so.
          if (!e.getMessage().contains("must declare codes under")) {
            refused.add(ask + ": " + e.getMessage());
          }
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(answered.keySet())
        .containsAll(rules.questions().questions().stream().map(QuestionInfo::name).toList());
  }

  /** False where the pack has no rules for it. */
  private static boolean isAnswered(WrittenQuestion written, List<String> refused) {
    try {
      rules.questions().answer(written);
      return true;
    } catch (DecisionException e) {
      return false;
    } catch (CrmRulesException e) {
      refused.add(
          written.pack()
              + " "
              + written.ask()
              + ": "
              + e.getMessage()
              + "\n  "
              + Brief.of(written.given()));
      return false;
    }
  }

  @Test
  void everyFactWithOneThingWrongIsRefusedByTheNameOfTheField() {
    List<String> taken = new ArrayList<>();
    Set<String> tried = new TreeSet<>();
    for (String pack : packs()) {
      Facts facts = Facts.of(rules, pack);
      for (QuestionInfo question : askable(pack)) {
        for (int seed = 0; seed < SEEDS; seed++) {
          spoil(facts, question, seed, taken, tried);
        }
      }
    }
    assertThat(taken).isEmpty();
    assertThat(tried).hasSizeGreaterThan(150);
  }

  private static void spoil(
      Facts facts, QuestionInfo question, int seed, List<String> taken, Set<String> tried) {
    WrittenQuestion written;
    try {
      written = facts.question(question.name(), seed);
    } catch (UnusableValueException e) {
      return; // as above
    }
    if (written.given().isEmpty()) {
      return;
    }
    int place = seed % written.given().size();
    Record good = written.given().get(place);
    if (good instanceof OwnFact
        || good.getClass().getPackageName().endsWith(".complaint")
            && good.getClass().getSimpleName().matches("CaseEvent|EarlierCase")) {
      return; // events refuse what is missing when they are made
    }
    Spoilt<? extends Record> spoilt = facts.sampleNearlyValid(good.getClass(), seed);
    List<Record> given = new ArrayList<>(written.given());
    given.set(place, spoilt.fact());
    String what = good.getClass().getSimpleName() + "." + spoilt.field() + " " + spoilt.why();
    try {
      rules.questions().answer(written.about(given));
      taken.add(
          written.pack() + " " + written.ask() + " took " + what + ": " + Brief.of(spoilt.fact()));
    } catch (InvalidFactException e) {
      tried.add(what);
      if (e.violations().stream()
          .noneMatch(v -> v.path().matches(".*\\b" + spoilt.field() + "(\\[.*)?"))) {
        taken.add(written.ask() + " " + what + ": " + e.getMessage());
      }
    } catch (DecisionException e) {
      tried.add(what); // it has no rules for this question, and says so first
    }
  }
}
