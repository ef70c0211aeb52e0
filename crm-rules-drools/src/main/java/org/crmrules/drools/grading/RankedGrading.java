package org.crmrules.drools.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.Result;
import org.crmrules.Work;
import org.crmrules.drools.runtime.BatchCheck;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradeList;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.PopulationGrades;

/** Grades customers that are ranked among each other, at one instant by one version. */
record RankedGrading(RunningPack pack, Instant asOf) {

  private static final Bilingual RANKING = new Bilingual("排名", "ranking");
  private static final Bilingual GRADING = new Bilingual("评级", "grading");
  private static final String CUSTOMERS = "customers";
  private static final BatchCheck<CustomerProfile> BATCH =
      new BatchCheck<>(CUSTOMERS, CustomerProfile::id);

  /** Those that a collection holds. */
  PopulationGrades of(Collection<CustomerProfile> customers) {
    FactCheck check = new FactCheck(pack, asOf);
    BATCH.check(customers, check);
    check.orThrow();
    Population population = new Population(pack);
    int index = 0;
    for (CustomerProfile customer : customers) {
      population.check(String.format(Locale.ROOT, "%s[%d]", CUSTOMERS, index++), customer, check);
    }
    check.orThrow();
    Work.each(RANKING, customers, population::add);
    population.close();
    LocalDate today = pack.day(asOf);
    if (population.ranksLater()) {
      Work.each(RANKING, customers, customer -> takeBasis(customer, population, today));
      population.closeLater();
    }
    List<GradingDecision> graded = new ArrayList<>(customers.size());
    Work.each(GRADING, customers, c -> graded.add(grade(c, population, today)));
    return new PopulationGrades(lists(graded), graded, pack.policy(), asOf);
  }

  /** Who has no level stands in no list. */
  private List<GradeList> lists(List<GradingDecision> graded) {
    List<GradeList> lists = new ArrayList<>();
    for (String level : pack.manifest().declared("levels")) {
      Map<String, List<String>> by = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
      graded.stream()
          .filter(one -> level.equals(one.grade()) && one.row() != null)
          .forEach(
              one ->
                  by.computeIfAbsent(one.row().group(), group -> new ArrayList<>())
                      .add(one.customerId()));
      by.forEach((group, ids) -> lists.add(new GradeList(level, group, ids)));
    }
    return lists;
  }

  /** Those that are read twice, or three times where they are ranked by what rules conclude. */
  Stream<Result<GradingDecision>> of(Supplier<Stream<CustomerProfile>> customers) {
    InvalidFactException.given(customers, CUSTOMERS);
    Population population = new Population(pack);
    try (Stream<CustomerProfile> first = read(customers)) {
      Work.each(first, customer -> taken(customer, population)).forEach(taken -> {});
    }
    population.close();
    LocalDate today = pack.day(asOf);
    if (population.ranksLater()) {
      try (Stream<CustomerProfile> second = read(customers)) {
        Work.each(second, customer -> taken(customer, population, today)).forEach(taken -> {});
      }
      population.closeLater();
    }
    return Result.each(
        CUSTOMERS,
        read(customers),
        CustomerProfile::id,
        asOf,
        (customer, at) -> {
          population.isHere(customer, checked(customer, population)).orThrow();
          return grade(customer, population, today);
        });
  }

  private static Stream<CustomerProfile> read(Supplier<Stream<CustomerProfile>> customers) {
    return InvalidFactException.given(customers.get(), CUSTOMERS);
  }

  private FactCheck checked(CustomerProfile customer, Population population) {
    FactCheck check = new FactCheck(pack, asOf).of("customer", customer);
    check.orThrow();
    return population.check("customer", customer, check);
  }

  /** What is wrong with it is said at the last reading. */
  private boolean taken(CustomerProfile customer, Population population) {
    try {
      checked(customer, population).orThrow();
      population.add(customer);
      return true;
    } catch (InvalidFactException e) {
      return false;
    }
  }

  private boolean taken(CustomerProfile customer, Population population, LocalDate today) {
    try {
      population.isHere(customer, checked(customer, population)).orThrow();
      takeBasis(customer, population, today);
      return true;
    } catch (InvalidFactException | DecisionException e) {
      return false;
    }
  }

  private void takeBasis(CustomerProfile customer, Population population, LocalDate today) {
    population.add(customer, Grades.basis(pack, customer, population.ranks(customer), today));
  }

  private GradingDecision grade(CustomerProfile customer, Population population, LocalDate today) {
    return Grades.decide(pack, customer, population.ranks(customer), asOf, today);
  }
}
