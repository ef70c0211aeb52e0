package org.crmrules.drools.trial;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.CrmRulesException;
import org.crmrules.FieldChange;
import org.crmrules.InterruptedWorkException;
import org.crmrules.Work;
import org.crmrules.ask.Answer;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.prove.Surroundings;
import org.crmrules.drools.reading.RuleReading;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.why.Changes;
import org.crmrules.vocabulary.OwnFact;

/**
 * Looks for a question that a changed pack answers otherwise than the pack as it is: first the
 * cases themselves, then in every cell that the rule and the changed one lay over a fact of theirs,
 * the nearest first, then with other codes, then along each field as far as the rules can tell. A
 * population is asked about as it is. Not thread-safe.
 */
final class TellingApart {

  private static final int MOST_CASES = 12;
  private static final int MOST_CELLS = 4_000;

  /** Of a whole population each question is a long one, and each fact has its fields. */
  private static final int MOST_FACTS = 6;

  private static final int MOST_ASKED = 1_500;
  private static final String SAME = "same";
  private static final String OTHERWISE = "otherwise";

  private final RunningPack running;
  private final RunningPack other;
  private final Variant variant;
  private final List<Asked> cases;
  private long asked;

  /**
   * @param other the pack with the change
   * @param cases in which the rule is asked, and which do not notice it
   */
  TellingApart(RunningPack running, RunningPack other, Variant variant, List<Asked> cases) {
    this.running = running;
    this.other = other;
    this.variant = variant;
    this.cases = cases;
  }

  /** How many questions both were asked. */
  long asked() {
    return asked;
  }

  /** Null if none was found. */
  Difference find() {
    Stream<Function<Asked, Difference>> ways =
        Stream.of(this::asItIs, this::inTheCells, this::withOtherCodes, this::alongAField);
    return ways.flatMap(way -> cases.stream().limit(MOST_CASES).map(way))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Difference asItIs(Asked near) {
    return compared(near, near.scenario().written().given(), near.scenario().written().name());
  }

  private Difference compared(Asked near, List<Record> facts, String told) {
    Work.goOn();
    if (asked >= MOST_ASKED) {
      return null;
    }
    asked++;
    Answer one = answer(running, near, facts);
    Answer changed = one == null ? null : answer(other, near, facts);
    return one == null || Difference.none(one, changed)
        ? null
        : Difference.of(near, facts, told, one, changed);
  }

  /** Null if there is none. */
  private static Answer answer(InForce pack, Asked near, List<Record> facts) {
    try {
      return near.scenario().question().answer(pack, near.scenario().written().about(facts));
    } catch (InterruptedWorkException e) {
      throw e;
    } catch (CrmRulesException e) { // no such fact, or the pack fails on it
      return null;
    }
  }

  private static boolean isPopulation(Asked near) {
    return near.scenario().written().given().size() > MOST_FACTS;
  }

  private Difference alongAField(Asked near) {
    if (isPopulation(near) || asked >= MOST_ASKED) {
      return null;
    }
    Changes changes =
        Changes.of(
            other,
            near.scenario().written().given(),
            near.scenario().written().asOf(),
            seen -> facts -> outcome(near, seen, facts),
            this::withBoth);
    Changes.Changed found = changes.nearest(OTHERWISE);
    return found == null ? null : compared(near, found.facts(), told(found.change()));
  }

  private String outcome(Asked near, InForce seen, List<Record> facts) {
    if (asked >= MOST_ASKED) {
      return SAME; // what nothing is asked about is the same on both sides, so nobody looks closer
    }
    asked++;
    Answer changed = answer(seen, near, facts);
    Answer one = near.scenario().question().answer(running, near.scenario().written().about(facts));
    return Difference.none(one, changed) ? SAME : OTHERWISE;
  }

  private static String told(FieldChange change) {
    return change.zh() + " " + change.to();
  }

  /** The changed pack, with the rule as it is beside it: both say which values matter. */
  private CheckedPack withBoth(CheckedPack changed) {
    List<CheckedStage> stages = new ArrayList<>(changed.stages());
    CheckedStage own = variant.stage();
    stages.add(
        new CheckedStage(
            own.text(), own.collector(), own.collectorName(), List.of(variant.rule())));
    return new CheckedPack(changed.files(), changed.vocabulary(), stages);
  }

  /** Codes that no rule looks at, and that are held against what rules conclude. */
  private Difference withOtherCodes(Asked near) {
    List<Record> facts = isPopulation(near) ? List.of() : near.scenario().written().given();
    for (int i = 0; i < facts.size(); i++) {
      FactType type = running.vocabulary().type(facts.get(i).getClass());
      for (Field field : type.coded()) {
        for (Record fact : others(type, facts.get(i), field)) {
          List<Record> changed = new ArrayList<>(facts);
          changed.set(i, fact);
          Difference found = compared(near, changed, told(facts.get(i), fact));
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  /** The facts with one code of a list more or less, or with another code. */
  private List<Record> others(FactType type, Record fact, Field field) {
    List<Record> others = new ArrayList<>();
    for (String code : running.manifest().declared(String.valueOf(field.declaredIn()))) {
      try {
        others.add(type.with(fact, field, field.isList() ? with(fact, field, code) : code));
      } catch (InvocationTargetException e) {
        continue; // there is no such fact
      }
    }
    return others;
  }

  private static List<Object> with(Record fact, Field field, String code) {
    List<Object> codes = new ArrayList<>((Collection<?>) field.valueIn(fact));
    if (!codes.remove(code)) {
      codes.add(code);
    }
    return codes;
  }

  private Difference inTheCells(Asked near) {
    List<Record> facts = isPopulation(near) ? List.of() : near.scenario().written().given();
    Set<FactType> types =
        rules().stream()
            .flatMap(rule -> rule.when().matches())
            .map(Element.Match::type)
            .collect(Collectors.toSet());
    for (int i = 0; i < facts.size(); i++) {
      FactType type = running.vocabulary().of(facts.get(i));
      if (type != null && types.contains(type)) {
        Difference found = inTheCells(near, i, types.size() == 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /**
   * @param alone true if the rule looks at no other kind of fact, so that reading it is enough to
   *     know whether a cell is worth a question
   */
  private Difference inTheCells(Asked near, int place, boolean alone) {
    List<Record> facts = near.scenario().written().given();
    for (Record fact :
        new Surroundings(running.checked()).of(facts.get(place), rules(), MOST_CELLS)) {
      if (!alone || isFired(fact)) {
        List<Record> changed = new ArrayList<>(facts);
        changed.set(place, fact);
        Difference found = compared(near, changed, told(facts.get(place), fact));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The fields of a fact that are otherwise now. */
  private String told(Record before, Record now) {
    FactType type =
        before instanceof OwnFact
            ? running.vocabulary().of(before)
            : running.vocabulary().type(before.getClass());
    return type.fields().values().stream()
        .filter(field -> !Objects.equals(field.valueIn(before), field.valueIn(now)))
        .map(field -> field.term().zh() + " " + told(field.valueIn(now)))
        .collect(Collectors.joining("，"));
  }

  private static String told(Object value) {
    String text = Field.text(value);
    return text == null ? "未知" : text.isEmpty() ? "无" : text;
  }

  /** True if one of the two rules fires, and where both do, they conclude something else. */
  private boolean isFired(Record fact) {
    RuleReading reading = new RuleReading(List.of(fact));
    boolean fires = reading.holds(variant.rule().when());
    return variant.changed() == null || variant.isConcluding()
        ? fires
        : fires != reading.holds(variant.changed().when());
  }

  private List<CheckedRule> rules() {
    return Stream.of(variant.rule(), variant.changed()).filter(Objects::nonNull).toList();
  }
}
