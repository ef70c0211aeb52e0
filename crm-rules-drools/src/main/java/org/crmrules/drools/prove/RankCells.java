package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.grading.Population;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.Operator;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.vocabulary.Ranking;

/**
 * Where a customer may stand among others, in every way that the rules of a pack can tell apart.
 * What they see of one ranking says nothing about another, so all are put together.
 *
 * @param nobody knows which customers a ranking ranks
 * @param finding is told if not every way is asked about
 */
record RankCells(
    RunningPack pack, FactType type, List<CheckedRule> rules, Population nobody, Finding finding) {

  /** More would take longer than a load may: then it is a sample. */
  private static final int MOST = 1_000;

  private static final List<String> SHARES =
      List.of("share", "cumulativeAscending", "cumulativeDescending");

  RankCells(RunningPack pack, Finding finding) {
    this(
        pack,
        pack.vocabulary().type(CustomerRank.class),
        pack.checked().rules(),
        new Population(pack),
        finding);
  }

  /** As far as these rules can tell it apart. */
  RankCells(RunningPack pack, Finding finding, List<CheckedRule> rules) {
    this(pack, pack.vocabulary().type(CustomerRank.class), rules, new Population(pack), finding);
  }

  /** The standings in all rankings of the pack; one without any where it ranks nobody. */
  List<List<CustomerRank>> all() {
    List<List<CustomerRank>> all = List.of(List.of());
    for (String ranking : pack.manifest().declarations().rankings().keySet()) {
      List<CustomerRank> cells = cells(ranking);
      all = all.stream().flatMap(some -> cells.stream().map(cell -> with(some, cell))).toList();
    }
    int step = all.size() <= MOST ? 1 : all.size() / MOST | 1;
    if (step > 1) {
      finding.sampled("CustomerRank", all.size() / step, all.size());
    }
    List<List<CustomerRank>> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  private static List<CustomerRank> with(List<CustomerRank> some, CustomerRank one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  private List<CustomerRank> cells(String ranking) {
    if (!isSeen(ranking)) {
      return List.of(CustomerRank.unranked(ranking));
    }
    BigDecimal all = BigDecimal.valueOf(100);
    boolean byRate = rankings().get(ranking).of() != null;
    BigDecimal rate = byRate ? all : null;
    FactGrid<CustomerRank> grid =
        new FactGrid<>(
            new CustomerRank(ranking, 1, 1, all, all, null, null, null, rate),
            type,
            rules.stream().filter(rule -> looksAt(rule, ranking)).toList(),
            pack.manifest());
    finding.sampledUnlessWhole(grid);
    return Stream.concat(
            Stream.of(CustomerRank.unranked(ranking)),
            grid.facts()
                .filter(rank -> ranking.equals(rank.of()) && isPossible(rank, byRate, grid)))
        .toList();
  }

  /** False for one that only tells people where a customer stands. */
  private boolean isSeen(String ranking) {
    return rules.stream().anyMatch(rule -> looksAt(rule, ranking));
  }

  /** False for a rule that names another ranking wherever it looks at one. */
  private static boolean looksAt(CheckedRule rule, String ranking) {
    return rule.when()
        .matches()
        .filter(match -> match.type().type() == CustomerRank.class)
        .anyMatch(match -> match.conditions().stream().noneMatch(c -> isOfOther(c, ranking)));
  }

  private static boolean isOfOther(Condition condition, String ranking) {
    return condition instanceof Condition.Comparison of
        && of.field().name().equals("of")
        && of.operator() == Operator.EQUAL
        && of.right() instanceof Operand.TextLiteral code
        && !code.value().equals(ranking);
  }

  /**
   * Of a customer that is ranked everything is known but the shares, which are known together; of
   * rates there are none.
   */
  private boolean isPossible(CustomerRank rank, boolean byRate, FactGrid<CustomerRank> grid) {
    List<Field> shares =
        SHARES.stream().filter(grid::varies).map(name -> type.fields().get(name)).toList();
    long known = shares.stream().filter(field -> field.valueIn(rank) != null).count();
    return (known == 0 || !byRate && known == shares.size())
        && byRate == (rank.rate() != null)
        && (rank.rate() == null || rank.rate().signum() >= 0 || mayBeNegative(rank.of()))
        && type.fields().values().stream()
            .allMatch(
                field -> {
                  Object value = field.valueIn(rank);
                  return value == null
                      ? SHARES.contains(field.name()) || field.name().equals("rate")
                      : field.range().has(number(value));
                });
  }

  /** What it is a rate of is more than zero, so a rate is negative where the number is. */
  private boolean mayBeNegative(String ranking) {
    String by = rankings().get(ranking).by();
    BigDecimal from = pack.vocabulary().type(CustomerProfile.class).fields().get(by).range().from();
    return from == null || from.signum() < 0;
  }

  private static BigDecimal number(Object value) {
    return value instanceof String ? BigDecimal.ZERO : new BigDecimal(value.toString());
  }

  /** What the pack ranks by. */
  Map<String, Ranking> rankings() {
    return pack.manifest().declarations().rankings();
  }

  /** What must be known of a customer that stands so. */
  Map<String, Object> known(List<CustomerRank> ranks) {
    Map<String, Object> known = new HashMap<>();
    Map<String, Field> fields = pack.vocabulary().type(CustomerProfile.class).fields();
    for (CustomerRank rank : ranks) {
      Ranking ranking = rankings().get(rank.of());
      Stream.of(ranking.by(), ranking.of(), ranking.then())
          .filter(field -> field != null && fields.containsKey(field) && rank.rank() != null)
          .forEach(field -> known.put(field, any(fields.get(field).kind())));
      if (ranking.within() != null) {
        known.put(ranking.within(), group(fields.get(ranking.within())));
      }
    }
    return known;
  }

  /** A value that ranks. */
  private Object any(FieldKind kind) {
    return switch (kind) {
      case WHOLE -> 1;
      case DATE -> pack.manifest().effectiveFrom();
      default -> BigDecimal.ONE;
    };
  }

  private String group(Field within) {
    return within.declaredIn() == null
        ? "PROBE"
        : pack.manifest().declared(within.declaredIn()).get(0);
  }

  /**
   * True if a customer can stand so: it is ranked where it has the numbers, and nowhere else. Where
   * that also hangs on what rules conclude, or on whether it is asked about alone, it need not be.
   */
  boolean isPossible(CustomerProfile customer, List<CustomerRank> ranks) {
    return ranks.stream()
        .allMatch(
            rank -> {
              Ranking ranking = rankings().get(rank.of());
              boolean ranked = rank.rank() != null;
              return !isSeen(rank.of())
                  || nobody.isRanked(rank.of(), customer) == ranked
                  || !ranked && (ranking.comesLater() || ranking.alone());
            });
  }
}
