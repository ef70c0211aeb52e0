package org.crmrules.drools.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.vocabulary.Ranking;

/**
 * Where each of many customers stands in each ranking of a pack. Of a customer the id is kept, and
 * the numbers that rank it. Not thread-safe until it is closed.
 */
public final class Population {

  private static final Bilingual NO_GROUP =
      new Bilingual("必须给出,因为规则包按它分组排名(%s)", "must be known, because the pack ranks within it (%s)");
  private static final Bilingual NOT_HERE =
      new Bilingual(
          "必须是参加排名的客户之一。也许两次读到的客户不同?",
          "must be one of those that were ranked. Maybe other customers came at the second"
              + " reading?");
  private static final Bilingual TWICE =
      new Bilingual(
          "只能出现一次。也许把两个来源合在了一起?", "must be there only once. Maybe two sources were put together?");

  private final Map<String, Ranking> rankings;
  private final Map<String, Field> fields;
  private final Map<String, Standings> standings = new LinkedHashMap<>();
  private final Places places = new Places();
  private final BitSet twice = new BitSet();
  private final BitSet again = new BitSet();

  /** Of nobody yet. */
  public Population(RunningPack pack) {
    rankings = pack.manifest().declarations().rankings();
    fields = pack.vocabulary().type(CustomerProfile.class).fields();
    rankings.forEach((code, by) -> standings.put(code, new Standings(code, by.of() != null)));
  }

  /** Says which groups a customer lacks. */
  FactCheck check(String path, CustomerProfile customer, FactCheck check) {
    rankings.forEach(
        (code, ranking) -> {
          if (ranking.within() != null
              && ranking.among() == null
              && fields.get(ranking.within()).valueIn(customer) == null) {
            check.violation(path + "." + ranking.within(), null, NO_GROUP.with(code));
          }
        });
    return check;
  }

  /**
   * Takes a customer that has no faults. Who is there twice is not known which of the two it is.
   */
  void add(CustomerProfile customer) {
    int place = places.add(customer.id());
    if (place < 0) {
      twice.set(-1 - place);
      return;
    }
    rankings.forEach(
        (code, ranking) -> {
          if (!ranking.comesLater() && isRanked(code, customer)) {
            add(code, place, customer, number(ranking.by(), customer));
          }
        });
  }

  /** Takes what was concluded of one of them, for the rankings that go by that; only once. */
  void add(CustomerProfile customer, Grades.Basis basis) {
    int place = places.of(customer.id());
    if (again.get(place)) {
      return;
    }
    again.set(place);
    rankings.forEach(
        (code, ranking) -> {
          if (ranking.comesLater() && isRanked(code, customer) && isAmong(ranking, basis)) {
            add(code, place, customer, number(ranking, customer, basis));
          }
        });
  }

  private BigDecimal number(Ranking ranking, CustomerProfile customer, Grades.Basis basis) {
    if (ranking.goesByScore()) {
      return basis.score();
    }
    return ranking.goesByTally()
        ? BigDecimal.valueOf(basis.tallies().get(ranking.by()))
        : number(ranking.by(), customer);
  }

  private static boolean isAmong(Ranking ranking, Grades.Basis basis) {
    return (!ranking.goesByScore() || basis.score() != null)
        && (ranking.among() == null || basis.labels().contains(ranking.among()));
  }

  private void add(String code, int place, CustomerProfile customer, BigDecimal number) {
    Ranking ranking = rankings.get(code);
    standings
        .get(code)
        .add(
            place,
            group(ranking, customer),
            number,
            of(ranking, customer),
            then(ranking, customer));
  }

  /** True if a customer has what a ranking ranks by, but for what rules conclude. */
  public boolean isRanked(String code, CustomerProfile customer) {
    Ranking ranking = rankings.get(code);
    BigDecimal of = of(ranking, customer);
    boolean concluded = ranking.goesByScore() || ranking.goesByTally();
    return (concluded || number(ranking.by(), customer) != null)
        && (ranking.then() == null || then(ranking, customer) != null)
        && of != null
        && of.signum() > 0
        && group(ranking, customer) != null;
  }

  /** True if there are rankings that go by what rules conclude. */
  boolean ranksLater() {
    return rankings.values().stream().anyMatch(Ranking::comesLater);
  }

  private BigDecimal of(Ranking ranking, CustomerProfile customer) {
    return ranking.of() == null ? BigDecimal.ONE : number(ranking.of(), customer);
  }

  /** Of two days the earlier stands in front. */
  private BigDecimal then(Ranking ranking, CustomerProfile customer) {
    if (ranking.then() == null) {
      return null;
    }
    return fields.get(ranking.then()).valueIn(customer) instanceof LocalDate day
        ? BigDecimal.valueOf(-day.toEpochDay())
        : number(ranking.then(), customer);
  }

  private Object group(Ranking ranking, CustomerProfile customer) {
    return ranking.within() == null ? "" : fields.get(ranking.within()).valueIn(customer);
  }

  private BigDecimal number(String field, CustomerProfile customer) {
    Object value = fields.get(field).valueIn(customer);
    return value == null || value instanceof BigDecimal
        ? (BigDecimal) value
        : new BigDecimal(value.toString());
  }

  /**
   * Ranks them, when all are there. From then on it does not change, and is thread-safe, but for
   * the rankings that go by what rules conclude: they rank nobody until they are closed too.
   */
  void close() {
    close(false);
  }

  /** Ranks those of whom it is known what was concluded. */
  void closeLater() {
    close(true);
  }

  private void close(boolean later) {
    standings.forEach(
        (code, s) -> {
          if (!later || rankings.get(code).comesLater()) {
            s.close(places.size(), twice);
          }
        });
  }

  /** Says if a customer is not one of them, or is there more than once. */
  FactCheck isHere(CustomerProfile customer, FactCheck check) {
    int place = places.of(customer.id());
    if (place < 0) {
      check.violation("customer.id", customer.id(), NOT_HERE);
    } else if (twice.get(place)) {
      check.violation("customer.id", customer.id(), TWICE);
    }
    return check;
  }

  /** Where one of them stands, in the order of the rankings. */
  List<CustomerRank> ranks(CustomerProfile customer) {
    int place = places.of(customer.id());
    return standings.values().stream().map(s -> s.of(place)).toList();
  }
}
