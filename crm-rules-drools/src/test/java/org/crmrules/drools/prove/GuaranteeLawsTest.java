package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.grading.DroolsGrading;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.reading.NaiveReading;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.Verification.Proved;
import org.junit.jupiter.api.Test;

/**
 * What was proved over the cells of a pack holds of facts that nobody thought of, asked as a host
 * asks.
 */
class GuaranteeLawsTest {

  private static final List<String> PACKS =
      List.of(
          "bank-tier",
          "customer-amount",
          "customer-medal",
          "customer-value",
          "customer-weighted",
          "strategic-customer",
          "complaint-laboratory",
          "complaint-manufacturing",
          "complaint-resort",
          "customer-pool",
          "supplier");

  private static final Map<String, List<Guarantee.OfOutcome>> PROVED = new HashMap<>();

  private static List<Guarantee.OfOutcome> proved(String id) {
    return PROVED.computeIfAbsent(
        id,
        name -> {
          PackProof proof = new PackProof(RealPacks.shipped(name), new Problems());
          QuestionSpaces spaces = spaces(proof);
          return new GuaranteeReader(proof.pack().checked(), new Problems())
              .read().stream()
                  .filter(Guarantee.OfOutcome.class::isInstance)
                  .map(Guarantee.OfOutcome.class::cast)
                  .filter(one -> new OutcomeProof(proof, spaces, one).verify() instanceof Proved)
                  .toList();
        });
  }

  private static QuestionSpaces spaces(PackProof proof) {
    return new QuestionSpaces(proof.pack(), proof.probes(), proof.asOf());
  }

  @Property(tries = 250)
  void whatIsProvedHoldsForAnyFacts(@ForAll Random random) {
    holdsForAnyFacts(random);
  }

  @Property(tries = 5_000)
  @Tag("nightly")
  void whatIsProvedHoldsForManyMore(@ForAll Random random) {
    holdsForAnyFacts(random);
  }

  private static void holdsForAnyFacts(Random random) {
    String id = PACKS.get(random.nextInt(PACKS.size()));
    RunningPack pack = RealPacks.shipped(id);
    PackProof proof = new PackProof(pack, new Problems());
    boolean alone = pack.manifest().domain() != PackDomain.GRADING || !DroolsGrading.mustRank(pack);
    for (Guarantee.OfOutcome one : proved(id)) {
      if (alone) {
        holds(pack, proof, one, random);
      }
    }
  }

  private static void holds(
      RunningPack pack, PackProof proof, Guarantee.OfOutcome one, Random random) {
    List<Record> facts = new ArrayList<>();
    for (Question.Wanted wanted : one.question().takes()) {
      Record fact = any(pack, pack.vocabulary().type(wanted.type()), random);
      if (fact == null) {
        return;
      }
      facts.add(fact);
    }
    if (one.moving() == null) {
      Came came = ask(proof, one, facts);
      if (meets(one, facts) && came.isAsked()) {
        assertThat(one.claim().holds(came))
            .as("%s: %s for %s", one.sentence(), came, facts)
            .isTrue();
      }
      return;
    }
    FactType type = one.moving().type();
    List<Record> other = new ArrayList<>(facts);
    for (int i = 0; i < facts.size(); i++) {
      if (type.isOf(facts.get(i))) {
        Field field = one.moving().field();
        Object now = field.valueIn(facts.get(i));
        Object then = value(pack, field, random);
        if (now == null || then == null || compare(now, then) == 0) {
          return;
        }
        boolean inOrder = compare(now, then) < 0 == one.moving().rises();
        facts.set(i, with(type, facts.get(i), field, inOrder ? now : then));
        other.set(i, with(type, other.get(i), field, inOrder ? then : now));
      }
    }
    if (facts.contains(null) || other.contains(null) || !meets(one, facts) || !meets(one, other)) {
      return;
    }
    Came before = ask(proof, one, facts);
    Came after = ask(proof, one, other);
    if (before.isAnswer() && after.isAnswer()) {
      assertThat(((Claim.Never) one.claim()).holds(before, after))
          .as("%s: %s for %s, %s for %s", one.sentence(), before, facts, after, other)
          .isTrue();
    }
  }

  private static int compare(Object one, Object other) {
    return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
  }

  private static boolean meets(Guarantee.OfOutcome one, List<Record> facts) {
    NaiveReading reading = new NaiveReading(facts);
    return one.when().stream().allMatch(match -> reading.firings(match) > 0);
  }

  /** Asks as a host asks, whichever way it was proved. */
  private static Came ask(PackProof proof, Guarantee.OfOutcome one, List<Record> facts) {
    return spaces(proof).ask(one, facts);
  }

  /** Null if nobody can have it. */
  private static Record any(RunningPack pack, FactType type, Random random) {
    Map<String, Object> values = new HashMap<>();
    for (Field field : type.fields().values()) {
      if (field.kind() != FieldKind.DATE && !field.isElapsed()) {
        Object value = value(pack, field, random);
        values.put(
            field.name(),
            field.nullable() && random.nextInt(4) == 0 && !field.needed() ? null : value);
      }
    }
    try {
      return type.make(values);
    } catch (InvocationTargetException e) {
      return null;
    }
  }

  private static Record with(FactType type, Record fact, Field field, Object value) {
    try {
      return type.with(fact, field, value);
    } catch (InvocationTargetException e) {
      return null;
    }
  }

  private static Object value(RunningPack pack, Field field, Random random) {
    List<String> codes =
        field.declaredIn() == null ? List.of("X") : pack.manifest().declared(field.declaredIn());
    BigDecimal number =
        BigDecimal.valueOf(random.nextInt(1_000), random.nextInt(4))
            .scaleByPowerOfTen(random.nextInt(6));
    BigDecimal most = field.range().to() == null ? number : number.min(field.range().to());
    return switch (field.kind()) {
      case EXACT -> most;
      case WHOLE ->
          field.type() == long.class || field.type() == Long.class
              ? (Object) most.longValue()
              : (Object) (most.intValue() % 40);
      case FLAG -> random.nextBoolean();
      case CONSTANT ->
          field.type().getEnumConstants()[random.nextInt(field.type().getEnumConstants().length)];
      case TEXT -> codes.isEmpty() ? null : codes.get(random.nextInt(codes.size()));
      case TEXTS -> codes.stream().filter(code -> random.nextBoolean()).toList();
      case DATE -> null;
      case OTHER -> field.nullable() ? null : List.of();
    };
  }

  @Test
  void manyOfThemAreProvedSoThatThereIsSomethingToHold() {
    assertThat(PACKS.stream().mapToInt(id -> proved(id).size()).sum()).isGreaterThan(40);
  }
}
