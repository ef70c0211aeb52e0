package org.crmrules.drools.prove;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.Decision;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.UnusableValueException;
import org.crmrules.Work;
import org.crmrules.ask.QuestionInfo.Quantity;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.question.Given;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.pack.RuleInfo;
import org.crmrules.vocabulary.OwnFact;

/**
 * Finds everything that can be given in a question: one fact of each kind that it takes, for each
 * cell of the grid that the rules lay over it that answer the question; which these are is seen by
 * asking. Not thread-safe.
 */
final class QuestionSpaces {

  /** What rules conclude is the same wherever the same rules conclude it. */
  private static final Set<String> CONCLUDED =
      Set.of("ComplaintClass", "ComplaintSeverity", "CustomerGrade");

  private static final Bilingual COMPUTED =
      new Bilingual(
          "这个答案不只由规则得出,还要拿资料里的数和日期来算",
          "the answer is not by rules alone, but also computed from numbers and days of the facts");
  private static final Bilingual MADE =
      new Bilingual("规则还看 %s,它由别的资料得出", "the rules also look at %s, which is made of other facts");
  private static final Bilingual SEVERAL =
      new Bilingual(
          "可以给出不止一份 %s,这里至多一份", "more than one %s can be given, and here at most one was");

  private final RunningPack pack;
  private final Probes probes;
  private final Instant asOf;
  private final Map<String, Answering> known = new HashMap<>();
  private final Asked asked = new Asked();
  private final Map<List<Object>, Looked> seen = new HashMap<>();

  /** The pack with an onlooker, who sees what is asked for {@link #look}. */
  private final RunningPack onlooking;

  private Looked look;

  /**
   * What was seen when a case was asked: several guarantees are about the same cases.
   *
   * @param rules of each stage that was asked
   * @param kinds of the facts that they were asked about
   */
  private record Looked(List<List<CheckedRule>> rules, Set<Object> kinds) {}

  /** Those of a pack; what answers a question is found once. */
  QuestionSpaces(RunningPack pack, Probes probes, Instant asOf) {
    this.pack = pack;
    this.probes = probes;
    this.asOf = asOf;
    this.onlooking =
        pack.seenBy(
            (by, rules, facts) -> {
              look.rules().add(rules);
              facts.forEach(fact -> look.kinds().add(FactType.kindOf(fact)));
            });
  }

  /** What was asked already. */
  Asked asked() {
    return asked;
  }

  /** A question, told by what is guaranteed of it. */
  Space of(Guarantee.OfOutcome guarantee) {
    String about = about(guarantee);
    Answering answering = known.get(about);
    if (answering == null) {
      answering = new Answering(new LinkedHashSet<>(), new LinkedHashSet<>());
      while (answering.isMoreThanKnown(this, guarantee)) {
        Work.goOn();
      }
      known.put(about, answering);
    }
    return of(guarantee, answering);
  }

  /** The question, and the kinds of facts that need not be given and are spoken of. */
  private static String about(Guarantee.OfOutcome guarantee) {
    return Stream.concat(
            Stream.of(guarantee.question().name()),
            guarantee.when().stream().map(match -> match.type().name()).distinct().sorted())
        .collect(Collectors.joining(" "));
  }

  /**
   * What answers a question.
   *
   * @param rules those of every stage that it asks
   * @param seen the kinds of facts that they are asked about
   */
  private record Answering(Set<CheckedRule> rules, Set<Object> seen) {

    /** Asks every case that is known to differ, until rules answer that were not known. */
    boolean isMoreThanKnown(QuestionSpaces spaces, Guarantee.OfOutcome guarantee) {
      // By identity: to compare rules takes longer than to ask them.
      Set<CheckedRule> asked = Collections.newSetFromMap(new IdentityHashMap<>());
      Set<Object> kinds = new LinkedHashSet<>();
      Iterator<List<Record>> cases = spaces.of(guarantee, this).cases().iterator();
      int many = -1;
      while (cases.hasNext()) {
        if (many < asked.size() + kinds.size()) {
          many = asked.size() + kinds.size();
          if (!rules.containsAll(asked) || !seen.containsAll(kinds)) {
            break;
          }
        }
        Looked those = spaces.seen(guarantee, cases.next());
        those.rules().forEach(asked::addAll);
        kinds.addAll(those.kinds());
      }
      return rules.addAll(asked) | seen.addAll(kinds);
    }
  }

  private Space of(Guarantee.OfOutcome guarantee, Answering answering) {
    List<CheckedRule> telling = new ArrayList<>(answering.rules());
    telling.add(asRule(guarantee));
    Set<FactType> matched =
        telling.stream()
            .flatMap(rule -> rule.when().matches())
            .map(Element.Match::type)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Slot> slots = new ArrayList<>();
    boolean isByRules = guarantee.question().byRules().contains(guarantee.key());
    Bilingual why = isByRules ? null : COMPUTED;
    GridLines<List<Record>> lines = null;
    int moving = -1;
    Set<FactType> given = new LinkedHashSet<>();
    for (Question.Wanted wanted : wanted(guarantee.question(), matched)) {
      FactType type = type(wanted, matched, given);
      if (type == null) {
        continue;
      }
      given.add(type);
      boolean needed =
          wanted.quantity() == Quantity.ONE || wanted.quantity() == Quantity.AT_LEAST_ONE;
      FactGrid<Record> grid = grid(type, telling);
      if (guarantee.moving() != null && guarantee.moving().type().equals(type)) {
        lines = Slot.along(grid, guarantee.moving().field().name());
        moving = slots.size();
      }
      slots.add(Slot.of(grid, !needed));
      boolean several =
          wanted.quantity() == Quantity.ANY || wanted.quantity() == Quantity.AT_LEAST_ONE;
      why = why == null && several ? SEVERAL.with(type.name()) : why;
    }
    for (FactType type : matched) {
      if (why == null && !given.contains(type) && isMade(type, given, answering)) {
        why = MADE.with(type.name());
      }
    }
    return new Space(slots, lines, moving, facts -> facts, facts -> ask(guarantee, facts), why);
  }

  /** True for a kind of fact that stands in what is given, or that something is made of. */
  private static boolean isMade(FactType type, Set<FactType> given, Answering answering) {
    return !CONCLUDED.contains(type.name())
        && (answering.seen().contains(type.kind())
            || given.stream()
                .flatMap(fact -> fact.fields().values().stream())
                .anyMatch(field -> field.element() == type.type()));
  }

  /** What the question takes, but what it need not only if rules look at it; and own facts. */
  private List<Question.Wanted> wanted(Question<?> question, Set<FactType> matched) {
    Stream<Question.Wanted> own =
        matched.stream()
            .filter(FactType::isOwn)
            .map(type -> new Question.Wanted(OwnFact.class, Quantity.ANY));
    return Stream.concat(
            question.takes().stream()
                .filter(
                    wanted ->
                        wanted.quantity() == Quantity.ONE
                            || wanted.quantity() == Quantity.AT_LEAST_ONE
                            || matched.stream().anyMatch(t -> t.type() == wanted.type())),
            own)
        .toList();
  }

  private FactType type(Question.Wanted wanted, Set<FactType> matched, Set<FactType> given) {
    return wanted.type() == OwnFact.class
        ? matched.stream().filter(t -> t.isOwn() && !given.contains(t)).findFirst().orElse(null)
        : pack.vocabulary().type(wanted.type());
  }

  private FactGrid<Record> grid(FactType type, List<CheckedRule> rules) {
    Record base =
        type.isOwn() ? OwnFact.of(type.name()) : probes.of(type.type(), probes.known(type.type()));
    return new FactGrid<>(base, type, rules, pack.manifest(), rules, 0);
  }

  /** What tells cases apart beside the rules: the conditions of the guarantee. */
  static CheckedRule asRule(Guarantee.OfOutcome guarantee) {
    return new CheckedRule(
        new RuleInfo("guarantee", "guarantee", List.of(), "", "", "", 1),
        new Element.AllOf(List.copyOf(guarantee.when())),
        List.of(),
        List.of());
  }

  /** Asks as a host does. */
  Came ask(Guarantee.OfOutcome guarantee, List<Record> facts) {
    return asked.of(
        List.of(guarantee.question().name(), guarantee.key()),
        facts,
        some -> ask(pack, guarantee.question(), guarantee.key(), some));
  }

  /** Asks the same and looks on. */
  private Looked seen(Guarantee.OfOutcome guarantee, List<Record> facts) {
    List<String> about = List.of(guarantee.question().name(), guarantee.key());
    return seen.computeIfAbsent(
        List.of(about, facts),
        one -> {
          look = new Looked(new ArrayList<>(), new LinkedHashSet<>());
          Came came = ask(onlooking, guarantee.question(), guarantee.key(), facts);
          asked.of(about, facts, some -> came);
          Looked those = look;
          look = new Looked(new ArrayList<>(), new LinkedHashSet<>()); // of who asks for reasons
          return those;
        });
  }

  private <D extends Decision> Came ask(
      RunningPack of, Question<D> question, String key, List<Record> facts) {
    List<OwnFact> own = new Given(facts).all(OwnFact.class);
    Given given = new Given(facts.stream().filter(fact -> !(fact instanceof OwnFact)).toList());
    return came(
        question, key, () -> question.asking().ask(of.inForce(asOf).beside(own), given, asOf));
  }

  /** Asks, and takes what is told under a key. */
  static <D extends Decision> Came came(Question<D> question, String key, Supplier<D> asking) {
    Work.goOn();
    try {
      D decision = asking.get();
      Map<String, Function<? super D, ?>> tells = question.tells();
      Object missing = tells.containsKey("missing") ? tells.get("missing").apply(decision) : null;
      return Came.of(
          Questions.level(tells.get(key).apply(decision)),
          missing instanceof Collection<?> some ? some : List.of(),
          () -> asking.get().reasons());
    } catch (InvalidFactException | UnusableValueException e) {
      return Came.TO_NOBODY; // no host can bring these
    } catch (DecisionException e) {
      return Came.of(e);
    }
  }
}
