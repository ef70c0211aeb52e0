package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.EarlierCase;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.DeclaredIn;
import org.crmrules.pack.PackDomain;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.validation.MayLieAhead;
import org.crmrules.validation.NotAfterAsOf;
import org.crmrules.vocabulary.OwnFact;
import org.junit.jupiter.api.Test;

/**
 * What no fact may hold, put into every component of every fact that any question takes: the
 * questions are those of the scenarios, so that nothing else is wrong with them. All doors come to
 * the service that is asked here.
 */
class BoundsOfEveryFactTest {

  private static final List<LocalDate> NO_DAYS =
      List.of(
          LocalDate.MIN,
          LocalDate.of(1, 1, 1),
          LocalDate.of(1899, 12, 31),
          LocalDate.of(2300, 1, 1),
          LocalDate.MAX);

  private static final List<Instant> NO_INSTANTS =
      List.of(
          Instant.MIN,
          Instant.parse("0001-01-01T00:00:00Z"),
          Instant.parse("1899-12-31T23:59:59Z"),
          Instant.parse("2300-01-01T00:00:00Z"),
          Instant.MAX);

  private static final List<BigDecimal> NO_NUMBERS =
      List.of(
          new BigDecimal("1E+2147483647"),
          new BigDecimal("1E-2147483647"),
          new BigDecimal("0E+2147483647"),
          new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
          new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
          new BigDecimal(BigInteger.TEN.pow(20_000)));

  /** A component of a fact of a question, and what to ask when it has another value. */
  private record Place(String path, RecordComponent component, Asked asked) {}

  private interface Asked {
    Throwable with(Object value);
  }

  /** A question, and the pack it is asked of. */
  private record Real(WrittenQuestion question, RunningPack pack) {

    private static List<Real> all() {
      List<Real> all = new ArrayList<>();
      for (RunningPack pack : RealPacks.all()) {
        Instant first =
            pack.manifest().effectiveFrom().atStartOfDay(pack.manifest().zone()).toInstant();
        for (Text file : pack.checked().files().scenarios()) {
          byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
          new QuestionSheet(List.of(pack.manifest()), new Problems())
              .read(file.path(), content, null, first)
              .forEach(question -> all.add(new Real(question, pack)));
        }
      }
      return all;
    }

    private Throwable ask(List<Record> facts, Instant asOf) {
      InForce versions = RealPacks.versions(pack);
      return catchThrowable(
          () ->
              QuestionCatalogue.named(pack.manifest().domain(), question.ask())
                  .answer(
                      versions,
                      new WrittenQuestion(
                          question.name(),
                          question.line(),
                          question.pack(),
                          question.version(),
                          question.ask(),
                          asOf,
                          facts)));
    }

    /** Every component of every fact, also of those inside of others. */
    private void places(BiConsumer<String, Place> sink) {
      for (int i = 0; i < question.given().size(); i++) {
        int at = i;
        Record fact = question.given().get(i);
        places(
            fact,
            fact.getClass().getSimpleName(),
            changed -> {
              List<Record> facts = new ArrayList<>(question.given());
              facts.set(at, (Record) changed);
              return ask(facts, question.asOf());
            },
            sink);
      }
    }

    private void places(Record fact, String path, Asked asked, BiConsumer<String, Place> sink) {
      for (RecordComponent component : fact.getClass().getRecordComponents()) {
        String name = path + "." + component.getName();
        Asked other = value -> asked.with(changed(fact, component, value));
        sink.accept(question.ask() + " " + name, new Place(name, component, other));
        if (value(fact, component) instanceof Collection<?> many) {
          List<Object> items = new ArrayList<>(many);
          for (int i = 0; i < items.size(); i++) {
            int at = i;
            if (items.get(i) instanceof Record inner) {
              places(
                  inner,
                  name,
                  changed -> {
                    List<Object> all = new ArrayList<>(items);
                    all.set(at, changed);
                    return other.with(all);
                  },
                  sink);
            }
          }
        }
      }
    }
  }

  private static final Map<String, Place> PLACES = new TreeMap<>();

  static {
    Real.all().forEach(real -> real.places(PLACES::putIfAbsent));
  }

  private static Stream<Place> of(Class<?> type) {
    return PLACES.values().stream().filter(p -> p.component().getType() == type);
  }

  private static Object value(Record fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Record changed(Record fact, RecordComponent changed, Object value) {
    RecordComponent[] components = fact.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(c -> c.getName().equals(changed.getName()) ? value : value(fact, c))
            .toArray();
    try {
      return fact.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(fact.toString(), e);
    }
  }

  private static List<Violation> violations(Place place, Object value) {
    Throwable thrown = place.asked().with(value);
    assertThat(thrown).as("%s = %s", place.path(), value).isInstanceOf(InvalidFactException.class);
    return ((InvalidFactException) thrown).violations();
  }

  private static void refused(Place place, Object value, String because) {
    assertThat(violations(place, value))
        .as("%s = %s", place.path(), value)
        .anySatisfy(
            violation -> {
              assertThat(violation.path()).endsWith("." + place.component().getName());
              assertThat(violation.message().en()).contains(because);
              assertThat(violation.text(Locale.CHINESE)).hasSizeLessThan(400);
            });
  }

  @Test
  void everyFactThatAQuestionTakesIsTriedHere() {
    TreeSet<String> all = new TreeSet<>();
    TreeSet<String> tried = new TreeSet<>();
    for (PackDomain domain : PackDomain.values()) {
      QuestionCatalogue.of(domain)
          .forEach(q -> q.takes().forEach(wanted -> dated(wanted.type(), all)));
    }
    PLACES.values().stream()
        .map(Place::component)
        .filter(BoundsOfEveryFactTest::isDated)
        .forEach(c -> tried.add(c.getDeclaringRecord().getSimpleName() + "." + c.getName()));

    assertThat(tried).isEqualTo(all).hasSizeGreaterThan(15);
  }

  private static void dated(Class<?> type, Collection<String> names) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (isDated(component)) {
        names.add(type.getSimpleName() + "." + component.getName());
      }
      Class<?> element = element(component);
      if (element != null && element.isRecord()) {
        dated(element, names);
      }
    }
  }

  /** What a list holds; null if the component is no list. */
  private static Class<?> element(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : null;
  }

  private static boolean isDated(RecordComponent component) {
    return component.getType() == LocalDate.class || component.getType() == Instant.class;
  }

  @Test
  void everyDayAndInstantSaysWhetherItMayLieAhead() {
    PLACES.values().stream()
        .map(Place::component)
        .filter(BoundsOfEveryFactTest::isDated)
        .forEach(
            component ->
                assertThat(
                        component.isAnnotationPresent(NotAfterAsOf.class)
                            ^ component.isAnnotationPresent(MayLieAhead.class))
                    .as("%s.%s", component.getDeclaringRecord(), component.getName())
                    .isTrue());
  }

  @Test
  void noDayLiesInAYearThatNoCalendarKnows() {
    of(LocalDate.class)
        .filter(place -> place.component().getDeclaringRecord() != CaseEvent.class)
        .forEach(place -> NO_DAYS.forEach(day -> refused(place, day, KnownYears.RULE.en())));
  }

  @Test
  void noInstantLiesInAYearThatNoCalendarKnows() {
    of(Instant.class)
        .filter(place -> place.component().getDeclaringRecord() != CaseEvent.class)
        .forEach(place -> NO_INSTANTS.forEach(at -> refused(place, at, KnownYears.RULE.en())));
  }

  @Test
  void noEventLiesInAYearThatNoClockKnows() {
    PLACES.values().stream()
        .filter(place -> place.component().getDeclaringRecord() == CaseEvent.class)
        .filter(place -> place.component().getType() == Instant.class)
        .forEach(
            place ->
                NO_INSTANTS.forEach(
                    at ->
                        assertThat(place.asked().with(at))
                            .isInstanceOf(InvalidEventException.class)));
  }

  @Test
  void whatHasHappenedLiesNotAfterTheQuestion() {
    for (Place place : PLACES.values()) {
      Object later =
          place.component().getType() == Instant.class
              ? Instant.parse("2200-01-01T00:00:00Z")
              : LocalDate.of(2200, 1, 1);
      if (place.component().isAnnotationPresent(NotAfterAsOf.class)) {
        refused(place, later, "must not be after the as-of instant");
      } else if (place.component().isAnnotationPresent(MayLieAhead.class)) {
        Throwable thrown = place.asked().with(later);
        if (thrown instanceof InvalidFactException refused) {
          assertThat(refused).hasMessageNotContaining("must not be after the as-of instant");
        }
      }
    }
  }

  @Test
  void noNumberIsLongerThanALine() {
    of(BigDecimal.class).forEach(place -> NO_NUMBERS.forEach(n -> refused(place, n, "digits")));
  }

  @Test
  void noListIsWithoutEnd() {
    PLACES.values().stream()
        .filter(place -> element(place.component()) == String.class)
        .forEach(
            place -> {
              List<Violation> found =
                  violations(place, Collections.nCopies(1_000_000, "NOT_DECLARED"));
              assertThat(found).hasSize(1);
              refused(place, Collections.nCopies(1_000_000, "NOT_DECLARED"), "items");
            });
  }

  @Test
  void noQuestionIsAskedOutsideOfTheYearsThatCalendarsKnow() {
    Map<String, Real> byQuestion = new TreeMap<>();
    Real.all().forEach(real -> byQuestion.putIfAbsent(real.question().ask(), real));
    byQuestion.forEach(
        (name, real) ->
            NO_INSTANTS.forEach(
                at ->
                    assertThat(real.ask(real.question().given(), at))
                        .as("%s as of %s", name, at)
                        .isInstanceOf(InvalidFactException.class)
                        .hasMessageContaining("asOf")));
  }

  /** No more visible than no text at all. */
  private static final List<String> BLANKS =
      List.of("", " ", "\u3000", "\u00A0", "\u200B", "\uFEFF", "\u2060", "\u3164", " \u00A0\uFEFF");

  @Test
  void noTextIsFilledInOfWhichNothingCanBeSeen() {
    // Codes are held against the list that declares them; events, and the case that one names, have
    // errors of their own.
    of(String.class)
        .filter(place -> !place.component().isAnnotationPresent(DeclaredIn.class))
        .filter(place -> place.component().getDeclaringRecord() != CaseEvent.class)
        .filter(place -> place.component().getDeclaringRecord() != EarlierCase.class)
        // The kind of a fact of the pack's own: a blank one is none that the pack declares.
        .filter(place -> place.component().getDeclaringRecord() != OwnFact.class)
        .forEach(place -> BLANKS.forEach(blank -> refused(place, blank, "must ")));
  }

  @Test
  void ofAMillionThingsThatAreWrongAThousandAreSaid() {
    RunningPack pool = RealPacks.shipped("customer-pool");
    List<PoolCustomer> customers =
        Collections.nCopies(1_000_000, PoolCustomer.of("C1").openContracts(-1).build());

    Throwable thrown =
        catchThrowable(
            () ->
                new DroolsPool(pool)
                    .assign(customers, List.of(), Instant.parse("2026-03-02T00:00:00Z")));

    assertThat(thrown).isInstanceOf(InvalidFactException.class);
    assertThat(((InvalidFactException) thrown).violations()).hasSize(1_001);
    assertThat(thrown).hasMessageEndingWith("Maybe every row is wrong in the same way.");
    assertThat(((InvalidFactException) thrown).text(Locale.CHINESE))
        .endsWith("不合格之处 violations(1000)只是其中最先发现的,还有更多。也许每一行都错在同一处。");
  }

  @Test
  void aThousandThingsThatAreWrongAreAllSaid() {
    FactCheck check =
        new FactCheck(RealPacks.shipped("customer-pool"), Instant.parse("2026-03-02T00:00:00Z"));
    for (int i = 0; i < 1_000; i++) {
      check.of("customer", null);
    }

    assertThat(catchThrowable(check::orThrow))
        .isInstanceOfSatisfying(
            InvalidFactException.class, e -> assertThat(e.violations()).hasSize(1_000));
  }
}
