package org.crmrules.drools.runtime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.drools.pack.KnownYears;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.OwnFact;

/** Refuses facts that cannot be used, before any rule runs. Thread-safe. */
public final class FactCheck {

  /** What checking many facts is called. */
  public static final Bilingual CHECKING = new Bilingual("检查资料", "checking facts");

  private static final int MAX_VIOLATIONS = 1_000;
  private static final Bilingual NO_KIND =
      new Bilingual(
          "必须是规则包 %1$s 声明的资料种类。%2$s", "must be a kind of fact that the pack %1$s declares. %2$s");
  private static final Bilingual MISSING = new Bilingual("必须给出", "must not be null");
  private static final Bilingual UNDECLARED =
      new Bilingual("必须是规则包 %2$s 声明的 %1$s 之一", "must be one of %s, as the pack %s declares");

  private static final Violation MORE =
      new Violation(
          "violations",
          new Bilingual("不合格之处", "violations"),
          Integer.toString(MAX_VIOLATIONS),
          new Bilingual(
              "只是其中最先发现的,还有更多。也许每一行都错在同一处。",
              "are only the first that were found, and there are more. Maybe every row is wrong in"
                  + " the same way."));

  /** What is wrong, gathered over the facts of one question; null while nothing is. */
  private List<Violation> violations;

  private final RunningPack pack;
  private final Instant asOf;

  /** The day of the question, in the zone of the pack; null if the instant makes no sense. */
  private final LocalDate today;

  private boolean more;

  /** Checks the facts of one question against a pack, and its instant. */
  public FactCheck(RunningPack pack, Instant asOf) {
    this.pack = pack;
    this.asOf = asOf;
    this.today = KnownYears.include(asOf) ? pack.day(asOf) : null;
    if (today == null) {
      violation("asOf", asOf, KnownYears.RULE);
    }
    for (int i = 0; i < pack.beside().size(); i++) {
      OwnFact fact = pack.beside().get(i);
      custom(FactPath.of(fact.type(), i), fact, fact.custom());
    }
  }

  /** Makes ready what facts are checked with, so that the first question need not. */
  public static void ready() {
    KnownFact.ready();
  }

  /** True if the fact by itself could be asked about: cheap, and says nothing where it is false. */
  public static boolean isUsable(Record fact) {
    PreparedConstraints constraints = KnownFact.like(fact).constraints();
    return constraints.isComplete()
        ? constraints.hold(fact)
        : KnownFact.found(fact).isEmpty(); // only the validator itself can tell
  }

  /** The pack that is asked. */
  RunningPack pack() {
    return pack;
  }

  /** The instant of the question. */
  Instant asOf() {
    return asOf;
  }

  /** True if the day has not begun at the instant of the question, in the zone of the pack. */
  boolean isAhead(LocalDate day) {
    return today != null && day.isAfter(today);
  }

  /**
   * Checks a fact.
   *
   * @param name what it is called in paths, for example {@code customer}
   */
  public FactCheck of(String name, Record fact) {
    return isFine(fact) ? this : look(FactPath.of(name), fact);
  }

  /**
   * Checks one of many facts.
   *
   * @param name what all of them are called in paths, for example {@code customers}
   * @param index its place among them
   */
  public FactCheck of(String name, int index, Record fact) {
    return isFine(fact) ? this : look(FactPath.of(name, index), fact);
  }

  private boolean isFine(Record fact) {
    return fact != null && pack.facts().areFine(fact, this);
  }

  /** Looks for all that is wrong with a fact, of which something may be. */
  FactCheck look(FactPath path, Record fact) {
    if (more) {
      return this; // nothing that is found now would be told
    }
    if (fact == null) {
      add(new Violation(path.toString(), "null", MISSING));
      return this;
    }
    KnownFact known = KnownFact.like(fact);
    if (!known.bounds().hold(path, fact, this)) {
      return this;
    }
    if (!known.constraints().hold(fact)) {
      KnownFact.violations(path.toString(), fact).forEach(this::add);
    }
    declared(path, fact);
    return this;
  }

  private void custom(FactPath path, Record fact, CustomFields values) {
    CustomCheck custom = pack.facts().customOf(fact);
    if (custom != null) {
      custom.hold(path, values, pack, this);
    } else {
      String kind = FactType.nameOf(fact);
      Bilingual near = Suggestion.of(kind, pack.vocabulary().ownFacts());
      violation(path.toString(), kind, NO_KIND.with(pack.manifest().name(), near));
    }
  }

  /** Holds the codes of a fact, and of the facts in it, against the manifest. */
  private void declared(FactPath path, Record fact) {
    if (fact instanceof Extensible<?> extensible && !extensible.custom().hasNone()) {
      custom(path, fact, extensible.custom());
    }
    List<Field> coded = KnownFact.like(fact).type().coded();
    for (int i = 0; i < coded.size(); i++) {
      Field field = coded.get(i);
      Object value = field.valueIn(fact);
      if (field.declaredIn() != null) {
        codes(path, field, value);
      } else if (field.isOfFacts() && value instanceof List<?> many) {
        for (int place = 0; place < many.size(); place++) {
          if (many.get(place) instanceof Record inner) {
            declared(path.inner(field.name(), place), inner);
          }
        }
      }
    }
  }

  /** Holds codes against the manifest. */
  void codes(FactPath path, Field field, Object value) {
    if (value == null) {
      return;
    }
    List<String> declared = pack.manifest().declared(field.declaredIn());
    if (value instanceof List<?> many) {
      for (int i = 0; i < many.size(); i++) {
        Object code = many.get(i);
        if (isUndeclared(code, declared)) {
          undeclared(path.component(field.name()) + "[" + i + "]", field, code, declared);
        }
      }
    } else if (isUndeclared(value, declared)) {
      undeclared(path.component(field.name()), field, value, declared);
    }
  }

  private static boolean isUndeclared(Object code, List<String> declared) {
    return code != null && !declared.contains(code.toString());
  }

  private void undeclared(String path, Field field, Object code, List<String> declared) {
    add(path, field, code, UNDECLARED.with(declared, pack.manifest().name()));
  }

  /** Adds something that is wrong with a component; true, so that it can be said and gone on. */
  boolean add(String path, Field field, Object value, Bilingual message) {
    add(new Violation(path, field.term(), KnownFact.shortened(value), message));
    return true;
  }

  /** A million rows may all be wrong in one way: the first thousand say so. */
  private void add(Violation violation) {
    if (violations == null) {
      violations = new ArrayList<>();
    }
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(violation);
    } else {
      more = true;
    }
  }

  /**
   * Adds something else that is wrong.
   *
   * @param zh what the value must be, in Chinese, with places for the arguments
   * @param en the same in English
   */
  public FactCheck violation(String path, Object value, String zh, String en, Object... arguments) {
    return violation(path, value, new Bilingual(zh, en).with(arguments));
  }

  /** Adds something else that is wrong, with what the value must be. */
  public FactCheck violation(String path, Object value, Bilingual message) {
    add(new Violation(path, KnownFact.shortened(value), message));
    return this;
  }

  /** True if something that is wrong was found. */
  boolean isWrong() {
    return violations != null;
  }

  /**
   * Ends the check.
   *
   * @throws InvalidFactException if anything is wrong
   */
  public void orThrow() {
    if (isWrong()) {
      throw asException();
    }
  }

  /** What is wrong, to be thrown; there must be something. */
  public InvalidFactException asException() {
    return new InvalidFactException(
        Stream.concat(
                violations.stream()
                    .sorted(
                        Comparator.comparing(Violation::path).thenComparing(v -> v.message().en())),
                Stream.of(MORE).filter(last -> more))
            .toList());
  }
}
