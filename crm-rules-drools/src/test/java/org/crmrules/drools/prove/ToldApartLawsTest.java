package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crmrules.drools.OwnWords;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.reading.NaiveReading;
import org.crmrules.drools.reading.RandomRules;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.pack.PackDomain;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What cells come to when those are put together that nobody tells apart, against asking every one
 * of them, over rules that nobody thought of. The rules are read naively.
 */
class ToldApartLawsTest {

  private static final long NEVER = Long.MAX_VALUE;
  private static final long MOST = 60_000;

  /** Which rules fire how often, with what is unknown: all that a problem can come of. */
  private static Set<List<Object>> answers(
      Stream<? extends Record> facts, FactType type, List<CheckedRule> rules) {
    Set<List<Object>> answers = new HashSet<>();
    facts
        .filter(fact -> isUsable(fact, type))
        .forEach(
            fact -> {
              List<Object> answer = new ArrayList<>();
              NaiveReading reading = new NaiveReading(List.of(fact));
              rules.forEach(rule -> answer.add(reading.firings(rule.when())));
              type.fields().values().stream()
                  .filter(field -> !type.isOwn() && field.declared() == null)
                  .forEach(field -> answer.add(field.valueIn(fact) == null));
              answers.add(answer);
            });
    return answers;
  }

  private static boolean isUsable(Record fact, FactType type) {
    return FactCheck.isUsable(fact)
        && type.fields().values().stream().allMatch(field -> isInRange(field, fact));
  }

  private static boolean isInRange(Field field, Record fact) {
    return !(field.valueIn(fact) instanceof Number number)
        || field.range().has(new BigDecimal(number.toString()));
  }

  @Property(tries = 60)
  void everyAnswerOfTheCellsIsAnAnswerOfTheFactsThatStandForThem(
      @ForAll PackDomain domain, @ForAll long seed) {
    RandomRules random = new RandomRules(OwnWords.vocabulary(domain), seed, seed % 2 == 0);
    String file = RuleFile.of(domain, Stream.generate(random::when).limit(4).toList());
    CheckedPack pack = RuleFile.check(domain, file, new Problems());

    for (FactType type : pack.vocabulary().facts().values()) {
      Record base = base(pack, type);
      if (base != null) {
        FactGrid<Record> every = grid(pack, base, type, NEVER);
        FactGrid<Record> few = grid(pack, base, type, 0);
        if (every.isOfRules() && every.cells() <= MOST) {
          Set<List<Object>> all = answers(every.cells(MOST), type, pack.rules());
          if (few.isPutTogether()) {
            assertThat(answers(few.facts(MOST), type, pack.rules())).as(file).isEqualTo(all);
            assertThat(few.count()).isLessThanOrEqualTo(every.cells());
          } else {
            assertThat(all).as("nothing of it can be asked").isEmpty();
          }
        }
      }
    }
  }

  private static FactGrid<Record> grid(CheckedPack pack, Record base, FactType type, long most) {
    Manifest manifest = pack.files().manifest();
    return new FactGrid<>(base, type, pack.rules(), manifest, pack.rules(), most);
  }

  /** Null for what no proof begins with. */
  private static Record base(CheckedPack pack, FactType type) {
    return type.isOwn()
        ? OwnFact.of(type.name())
        : new Probes(pack, pack.files().manifest().begins()).of(type.type());
  }

  /** Or the law above would be about nothing. */
  @Test
  void mostGridsBecomeMuchSmaller() {
    long cells = 0;
    long facts = 0;
    for (long seed = 0; seed < 20; seed++) {
      RandomRules random = new RandomRules(OwnWords.vocabulary(PackDomain.GRADING), seed, true);
      String file =
          RuleFile.of(PackDomain.GRADING, Stream.generate(random::when).limit(4).toList());
      CheckedPack pack = RuleFile.check(PackDomain.GRADING, file, new Problems());
      for (FactType type : pack.vocabulary().facts().values()) {
        FactGrid<Record> grid = grid(pack, base(pack, type), type, 0);
        if (grid.isOfRules() && grid.isPutTogether()) {
          cells += grid.cells();
          facts += grid.count();
        }
      }
    }
    assertThat(facts).isPositive().isLessThan(cells / 2);
  }

  /**
   * A hole in one of 59,049 ways to set ten flags, which a sample of every fifth did not meet: each
   * flag alone is seen to.
   */
  @Test
  void aHoleInOneCellOfManyIsFound(@TempDir Path folder) throws IOException {
    PackFolder.copy(PackFolder.GOOD, folder);
    Path pack = folder.resolve("mini/1.0.0");
    String fields =
        flags()
            .map(f -> "      flag" + f + ": { zh: 标志 " + f + ", en: flag " + f + ", kind: flag }\n")
            .collect(Collectors.joining());
    PackFolder.edit(
        pack.resolve("pack.yaml"),
        "  levels: [A, B, C]\n",
        "  levels: [A, B, C]\n  fields:\n    CustomerProfile:\n" + fields);
    String anyIsOff =
        flags()
            .map(flag -> "flag" + flag + " == null || flag" + flag + " == false")
            .collect(Collectors.joining(" || "));
    PackFolder.edit(
        pack.resolve("grades.drl"),
        "CustomerProfile( amountLast12Months != null )",
        "CustomerProfile( amountLast12Months != null, ( " + anyIsOff + " ) )");
    Problems problems = new Problems();

    new PackProof(RealPacks.ofFolder(folder.toString()).get("mini"), problems).prove();

    assertThat(problems.sorted())
        .singleElement()
        .satisfies(hole -> assertThat(hole.code()).isEqualTo("CR-503"))
        .satisfies(
            hole ->
                assertThat(hole.message(Locale.ENGLISH)).contains("flagA = true", "flagJ = true"));
  }

  private static Stream<String> flags() {
    return "ABCDEFGHIJ".chars().mapToObj(Character::toString);
  }

  /** Packs that say what a good one never says: whatever is wrong is found in both ways. */
  @Test
  void bothWaysFindTheSameProblems() {
    for (String id : List.of("supplier-odd", "supplier-bare", "pool-odd", "complaint-odd")) {
      assertThat(problems(id, 0)).as(id).isEqualTo(problems(id, NEVER));
    }
    assertThat(problems("supplier-odd", 0)).isNotEmpty();
  }

  private static List<String> problems(String odd, long most) {
    Problems problems = new Problems();
    new PackProof(RealPacks.odd(odd), problems, null, most).prove();
    return problems.sorted().stream()
        .map(one -> one.code() + " " + one.path() + " " + one.line())
        .distinct()
        .toList();
  }
}
