package org.crmrules.examples.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.crmrules.CrmRules;
import org.crmrules.supplier.RatingOutcome.Rated;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.Facts;
import org.crmrules.testkit.Laws;
import org.crmrules.testkit.TestPacks;
import org.junit.jupiter.api.Test;

/** Rules under which a supplier does better by doing worse, one line changed in each. */
class BrokenSuppliersTest {

  private static final TestPacks GOOD =
      OurFiles.pack("our-suppliers", "pack.yaml", "standing.drl", "score.drl", "rating.drl");
  private static final String WORSE = "No supplier is rated better for doing worse.";
  private static final int QUESTIONS = 600;

  @Test
  void goodRulesAreNotFoundOut() {
    assertThat(found(GOOD, QUESTIONS / 6)).isNull();
  }

  @Test
  void ofAHundredSuppliersMostAreRatedAndNotAllTheSame() {
    CrmRules rules = GOOD.load();
    Facts facts = Facts.of(rules, "our-suppliers");

    assertThat(LongStream.range(0, 100))
        .extracting(seed -> rules.suppliers().rate(sample(facts, seed), facts.asOf()).outcome())
        .filteredOn(Rated.class::isInstance)
        .hasSizeGreaterThan(40)
        .extracting(outcome -> ((Rated) outcome).rating())
        .contains("GOOD", "FAIR", "POOR");
  }

  @Test
  void aThresholdThatIsTurnedRoundIsFoundOut() {
    TestPacks broken =
        GOOD.edit("rating.drl", "value >= 85", "value <= 85")
            .edit("rating.drl", "不低于 {value>=}，优", "不高于 {value<=}，优")
            .edit("rating.drl", "At least {value>=} is good", "At most {value<=} is good");

    assertThat(found(broken).law()).isEqualTo(WORSE);
  }

  /** Below a number of lots in time delivery is not looked at. */
  @Test
  void aWeightThatFallsAwayForWhoeverIsLateIsFoundOut() {
    String weights =
        OurFiles.text("our-suppliers/score.drl")
            .lines()
            .dropWhile(line -> !line.startsWith("rule \"O-010"))
            .takeWhile(line -> !line.startsWith("// 没有事故"))
            .collect(Collectors.joining("\n"));
    String many =
        weights
            .replace("SupplierRecord()", "SupplierRecord( onTimeLots >= 20 )")
            .replace("@zh(\"", "@zh(\"准时不少于 {onTimeLots>=} 批，")
            .replace("@en(\"", "@en(\"At least {onTimeLots>=} in time: ");
    String few =
        weights
            .replace("O-010", "O-015")
            .replace("SupplierRecord()", "SupplierRecord( onTimeLots == null || onTimeLots < 20 )")
            .replace("@zh(\"", "@zh(\"准时批次未知或少于 {onTimeLots<}，")
            .replace("@en(\"", "@en(\"Unknown or fewer than {onTimeLots<} in time: ")
            .replace("\"DELIVERY\", 40", "\"DELIVERY\", 0")
            .replace("\"QUALITY\", 40", "\"QUALITY\", 80");

    assertThat(found(GOOD.edit("score.drl", weights, many + "\n// 少的只看质量。\n" + few)).law())
        .isEqualTo(WORSE);
  }

  @Test
  void aDeductionThatRewardsIsFoundOut() {
    TestPacks broken =
        GOOD.edit("score.drl", "award(\"SAFETY\", 100)", "award(\"SAFETY\", 10)")
            .edit("score.drl", "award(\"SAFETY\", 0)", "award(\"SAFETY\", 100)");

    assertThat(found(broken).law()).isEqualTo(WORSE);
  }

  @Test
  void aRecallThatIsForgivenWhereThereAreManyIsFoundOut() {
    TestPacks broken =
        GOOD.edit("standing.drl", "recalls > 0", "recalls == 1")
            .edit("standing.drl", "大于 {recalls>}", "为 {recalls==}")
            .edit("standing.drl", "More than {recalls>}", "Exactly {recalls==}");

    assertThat(found(broken).law()).isEqualTo(WORSE);
  }

  /** What the laws say of these rules, for the first supplier by which they find them out. */
  private static BrokenLawError found(TestPacks pack) {
    return found(pack, QUESTIONS);
  }

  private static BrokenLawError found(TestPacks pack, int questions) {
    CrmRules rules = pack.load();
    Facts facts = Facts.of(rules, "our-suppliers");
    for (int seed = 0; seed < questions; seed++) {
      SupplierRecord supplier = sample(facts, seed);
      BrokenLawError found =
          catchThrowableOfType(
              BrokenLawError.class,
              () -> Laws.rating(rules, rules.suppliers(), facts.asOf()).holdFor(supplier));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static SupplierRecord sample(Facts facts, long seed) {
    return facts.sample(SupplierRecord.class, seed);
  }
}
