package org.crmrules.drools.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crmrules.drools.OwnWords;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.reading.NaiveReading;
import org.crmrules.drools.reading.RandomRules;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.pack.PackDomain;

/**
 * Laws of cells, over rules and facts that nobody thought of, by the naive reading of the rules.
 */
class CellsLawsTest {

  private static final int QUESTIONS = 200;

  private static List<Integer> read(List<CheckedRule> rules, List<Record> facts) {
    NaiveReading reading = new NaiveReading(facts);
    return rules.stream().map(rule -> reading.firings(rule.when())).toList();
  }

  private static List<CheckedRule> few(RandomRules random, PackDomain domain, int rules) {
    String file = RuleFile.of(domain, Stream.generate(random::when).limit(rules).toList());
    return RuleFile.check(domain, file, new Problems()).rules();
  }

  @Property(tries = 40)
  void rulesThatOnlyCompareWithConstantsFireAlikeInTheWholeCell(
      @ForAll PackDomain domain, @ForAll long seed) {
    RandomRules random = new RandomRules(OwnWords.vocabulary(domain), seed, true);
    List<CheckedRule> rules = few(random, domain, 3);
    Cells cells = Cells.ofRules(rules);
    Map<Long, List<Integer>> fired = new HashMap<>();

    for (int i = 0; i < QUESTIONS; i++) {
      List<Record> facts = random.oneFactEach();
      long cell = cells.of(facts);
      if (cell >= 0) {
        List<Integer> read = read(rules, facts);
        assertThat(cell).isBetween(0L, cells.count() - 1);
        assertThat(fired.computeIfAbsent(cell, c -> read)).as("%s", facts).isEqualTo(read);
      }
    }
  }

  @Property(tries = 20)
  void whereACellIsToldItIsTheSameWhateverTheOrderOfTheFacts(
      @ForAll PackDomain domain, @ForAll long seed) {
    RandomRules random = new RandomRules(OwnWords.vocabulary(domain), seed, true);
    Cells cells = Cells.ofRules(few(random, domain, 3));

    for (int i = 0; i < 20; i++) {
      List<Record> facts = new ArrayList<>(random.oneFactEach());
      long cell = cells.of(facts);
      Collections.reverse(facts);

      assertThat(cells.of(facts)).isEqualTo(cell);
    }
  }

  @Property(tries = 40)
  void severalFactsOfAKindFireAlikeWhereEachIsInTheSameCell(
      @ForAll PackDomain domain, @ForAll long seed) {
    RandomRules random = new RandomRules(OwnWords.vocabulary(domain), seed, true);
    List<CheckedRule> rules = few(random, domain, 3);
    Cells cells = Cells.ofRules(rules);
    Map<List<Object>, List<Integer>> fired = new HashMap<>();

    for (int i = 0; i < QUESTIONS; i++) {
      List<Record> facts = new ArrayList<>(random.oneFactEach());
      facts.addAll(random.oneFactEach());
      if (cells.of(facts) == Cells.SEVERAL) {
        List<Object> key = new ArrayList<>(facts.stream().map(FactType::kindOf).toList());
        Arrays.stream(cells.each(facts)).forEach(key::add);
        List<Integer> read = read(rules, facts);
        assertThat(fired.computeIfAbsent(key, k -> read)).as("%s", facts).isEqualTo(read);
      }
    }
  }
}
