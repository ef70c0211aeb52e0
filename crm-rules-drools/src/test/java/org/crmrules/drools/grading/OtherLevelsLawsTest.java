package org.crmrules.drools.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crmrules.CrmRulesException;
import org.crmrules.FieldChange;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.OtherLevels;
import org.crmrules.grading.OtherLevels.OtherLevel;

/**
 * What is said of other levels, held against grading itself: over customers that nobody thought of,
 * by packs with plain thresholds, with groups, with days, and with a score that is computed.
 */
class OtherLevelsLawsTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** A line of no more places than this is walked step by step, of a longer one parts. */
  private static final long WALKED = 2_000;

  private static final RunningPack AMOUNT = RealPacks.shipped("customer-amount");
  private static final RunningPack GRID = RealPacks.shipped("customer-grid");
  private static final RunningPack WEIGHTED = RealPacks.shipped("customer-weighted");
  private static final RunningPack VALUE = RealPacks.shipped("customer-value");

  private static Arbitrary<BigDecimal> scores() {
    return Arbitraries.oneOf(
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100")).ofScale(2),
            Arbitraries.of("0", "39.99", "40", "59.99", "60", "79.99", "80", "100")
                .map(BigDecimal::new))
        .injectNull(0.1);
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Arbitraries.oneOf(
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1500000"))
                .ofScale(2),
            Arbitraries.of("0", "999.99", "1000", "199999.99", "200000", "1000000")
                .map(BigDecimal::new))
        .injectNull(0.1);
  }

  @Provide
  Arbitrary<CustomerProfile> customers() {
    Arbitrary<CustomerProfile> plain =
        Combinators.combine(
                amounts(),
                Arbitraries.integers().between(0, 30).injectNull(0.1),
                Arbitraries.integers().between(0, 900).injectNull(0.2),
                scores(),
                scores())
            .as(
                (amount, orders, days, contribution, potential) ->
                    CustomerProfile.of("C-1")
                        .amountLast12Months(amount)
                        .ordersLast12Months(orders)
                        .lastTransactionOn(days == null ? null : TODAY.minusDays(days))
                        .contributionScore(contribution)
                        .potentialScore(potential)
                        .build());
    return plain;
  }

  @Provide
  Arbitrary<CustomerProfile> grouped() {
    return Combinators.combine(customers(), scores()).as((c, score) -> c.with("valueScore", score));
  }

  @Provide
  Arbitrary<CustomerProfile> weighted() {
    return Combinators.combine(
            customers(), Arbitraries.of("LARGE", "MEDIUM", "SMALL").injectNull(0.1))
        .as((customer, size) -> customer.with("companySize", size));
  }

  @Provide
  Arbitrary<CustomerProfile> valued() {
    return Combinators.combine(
            customers(),
            Arbitraries.of("-5000", "0", "9999.99", "10000", "50000", "199999.99", "200000")
                .map(BigDecimal::new)
                .injectNull(0.1),
            Arbitraries.integers().between(0, 5).injectNull(0.2),
            Arbitraries.of(true, false).injectNull(0.2),
            scores(),
            Arbitraries.of(true, false).injectNull(0.2),
            Arbitraries.of("NORMAL", "STRONG", "EXTREME").injectNull(0.2))
        .as(
            (customer, profit, years, oneOff, loyalty, reputation, competition) ->
                customer
                    .with("profitLast12Months", profit)
                    .with("yearsTogether", years)
                    .with("oneOffProject", oneOff)
                    .with("loyaltyScore", loyalty)
                    .with("goodReputation", reputation)
                    .with("competition", competition));
  }

  @Property(tries = 25)
  void byAmount(@ForAll("customers") CustomerProfile customer) throws Exception {
    hold(AMOUNT, customer);
  }

  @Property(tries = 25)
  void inGroups(@ForAll("grouped") CustomerProfile customer) throws Exception {
    hold(GRID, customer);
  }

  @Property(tries = 12)
  void byWeights(@ForAll("weighted") CustomerProfile customer) throws Exception {
    hold(WEIGHTED, customer);
  }

  @Property(tries = 12)
  void byValue(@ForAll("valued") CustomerProfile customer) throws Exception {
    hold(VALUE, customer);
  }

  private static String grade(RunningPack pack, CustomerProfile customer) {
    try {
      return new DroolsGrading(pack).grade(customer, AS_OF).grade();
    } catch (CrmRulesException e) {
      return "none"; // a value that nobody can have
    }
  }

  private static void hold(RunningPack pack, CustomerProfile customer) throws Exception {
    OtherLevels told = new DroolsGrading(pack).otherLevels(customer, AS_OF);
    assertThat(told.grade()).isEqualTo(grade(pack, customer));
    assertThat(told.levels())
        .extracting(OtherLevel::level)
        .doesNotContain(told.grade())
        .isSubsetOf(pack.manifest().declared("levels"));
    for (OtherLevel level : told.levels()) {
      for (FieldChange change : level.changes()) {
        assertThat(grade(pack, with(pack, customer, change)))
            .as("%s of %s", change, customer)
            .isEqualTo(level.level());
        assertThat(change.to()).isNotEqualTo(change.from());
        noSmallerStepDoes(pack, customer, level.level(), change);
      }
      if (!level.together().isEmpty()) {
        assertThat(level.changes()).isEmpty();
        CustomerProfile both = customer;
        for (FieldChange change : level.together()) {
          assertThat(grade(pack, with(pack, customer, change))).isNotEqualTo(level.level());
          both = with(pack, both, change);
        }
        assertThat(grade(pack, both)).as("%s", level).isEqualTo(level.level());
      }
    }
  }

  private static CustomerProfile with(
      RunningPack pack, CustomerProfile customer, FieldChange change) throws Exception {
    return with(pack, customer, change.field(), value(field(pack, change.field()), change.to()));
  }

  private static Field field(RunningPack pack, String name) {
    return pack.vocabulary().type(CustomerProfile.class).fields().get(name);
  }

  private static CustomerProfile with(
      RunningPack pack, CustomerProfile customer, String field, Object value) throws Exception {
    FactType type = pack.vocabulary().type(CustomerProfile.class);
    return (CustomerProfile) type.with(customer, type.fields().get(field), value);
  }

  private static Object value(Field field, String text) {
    return switch (field.kind()) {
      case EXACT -> new BigDecimal(text);
      case WHOLE -> Integer.valueOf(text);
      case FLAG -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      default -> text;
    };
  }

  /** Every value between, to the cent; of long ways those next to both ends and some between. */
  private static void noSmallerStepDoes(
      RunningPack pack, CustomerProfile customer, String level, FieldChange change)
      throws Exception {
    if (change.by() == null) {
      return;
    }
    Field field = field(pack, change.field());
    BigDecimal step = new BigDecimal(field.kind() == FieldKind.EXACT ? "0.01" : "1");
    long steps = change.by().abs().divideToIntegralValue(step).longValueExact();
    List<Long> walked =
        steps <= WALKED
            ? LongStream.range(1, steps).boxed().toList()
            : LongStream.range(1, 150)
                .flatMap(i -> LongStream.of(i, steps / 150 * i, steps - i))
                .boxed()
                .toList();
    for (long each : walked) {
      for (int side : new int[] {1, -1}) { // as near on the other side as well
        Object value = moved(field, change.from(), step.multiply(BigDecimal.valueOf(side * each)));
        assertThat(grade(pack, with(pack, customer, change.field(), value)))
            .as("%s = %s, which is nearer than %s", change.field(), value, change)
            .isNotEqualTo(level);
      }
    }
  }

  private static Object moved(Field field, String from, BigDecimal by) {
    return switch (field.kind()) {
      case EXACT -> new BigDecimal(from).add(by);
      case WHOLE -> Integer.parseInt(from) + by.intValueExact();
      default -> LocalDate.parse(from).plusDays(by.longValueExact());
    };
  }

  /**
   * What is not told cannot be had: over all values of a score, and of an amount near its edges.
   */
  @Property(tries = 12)
  void whatIsNotToldCannotBeHad(@ForAll("weighted") CustomerProfile customer) throws Exception {
    OtherLevels told = new DroolsGrading(WEIGHTED).otherLevels(customer, AS_OF);
    for (OtherLevel level : told.levels()) {
      boolean potential =
          level.changes().stream().anyMatch(c -> c.field().equals("potentialScore"));
      boolean orders =
          level.changes().stream().anyMatch(c -> c.field().equals("ordersLast12Months"));
      for (int i = 0; i <= 10_000; i += 13) {
        CustomerProfile other =
            with(WEIGHTED, customer, "potentialScore", BigDecimal.valueOf(i, 2));
        assertThat(potential || !grade(WEIGHTED, other).equals(level.level())).isTrue();
      }
      for (int i = 0; i <= 100; i++) {
        CustomerProfile other = with(WEIGHTED, customer, "ordersLast12Months", i);
        assertThat(orders || !grade(WEIGHTED, other).equals(level.level())).isTrue();
      }
    }
  }
}
