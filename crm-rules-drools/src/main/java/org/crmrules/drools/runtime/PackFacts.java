package org.crmrules.drools.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldTests;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;

/**
 * What facts must be so that a pack can be asked about them. Nearly all are: of these it says so at
 * once, and of any other it leaves to {@link FactCheck} what is wrong. Thread-safe.
 */
final class PackFacts {

  private final Manifest manifest;
  private final Map<Object, CustomCheck> customs = new HashMap<>();
  private final Map<Object, Tests> tests = new ConcurrentHashMap<>();

  /**
   * What is asked of facts of a kind.
   *
   * @param ofAnyPack shared by all packs
   * @param ofThis the codes and fields that the pack declares, and the facts in a fact
   */
  private record Tests(FieldTests<FactCheck> ofAnyPack, FieldTests<FactCheck> ofThis) {}

  /** Of this pack. */
  PackFacts(CheckedPack pack) {
    this.manifest = pack.files().manifest();
    pack.vocabulary()
        .facts()
        .values()
        .forEach(type -> customs.put(type.kind(), new CustomCheck(type, manifest)));
  }

  /** What holds the fields that it declares for facts like this one; null if it knows none. */
  CustomCheck customOf(Record fact) {
    return customs.get(FactType.kindOf(fact));
  }

  /** True if nothing is wrong with a fact, and the facts in it; else something may be. */
  boolean areFine(Object fact, FactCheck check) {
    Object kind = FactType.kindOf(fact);
    Tests known = tests.get(kind);
    if (known == null) {
      known = tests.computeIfAbsent(kind, any -> testsOf((Record) fact));
    }
    return known.ofAnyPack().hold(fact, check) && known.ofThis().hold(fact, check);
  }

  private Tests testsOf(Record like) {
    KnownFact known = KnownFact.like(like);
    List<FieldTests.One<FactCheck>> all = new ArrayList<>();
    for (Field field : known.type().fields().values()) {
      if (field.declaredIn() != null) {
        Set<String> declared = new HashSet<>(manifest.declared(field.declaredIn()));
        all.add(
            new FieldTests.One<>(field.reader(), (value, check) -> areDeclared(value, declared)));
      } else if (field.isOfFacts()) {
        all.add(new FieldTests.One<>(field.reader(), this::areFineInside));
      }
    }
    if (like instanceof Extensible<?>) {
      CustomCheck custom = customOf(like);
      all.add(
          new FieldTests.One<>(
              fact -> ((Extensible<?>) fact).custom(),
              (fields, check) -> areFine(custom, (CustomFields) fields, check)));
    }
    return new Tests(known.tests(), new FieldTests<>(all));
  }

  private static boolean areFine(CustomCheck custom, CustomFields fields, FactCheck check) {
    return fields.hasNone() || custom != null && custom.areFine(fields, check);
  }

  private static boolean areDeclared(Object value, Set<String> declared) {
    if (value instanceof List<?> many) {
      for (int i = 0; i < many.size(); i++) {
        if (!isDeclared(many.get(i), declared)) {
          return false;
        }
      }
      return true;
    }
    return isDeclared(value, declared);
  }

  private static boolean isDeclared(Object code, Set<String> declared) {
    return code == null || declared.contains(code.toString());
  }

  private boolean areFineInside(Object value, FactCheck check) {
    if (value instanceof List<?> many) {
      for (int i = 0; i < many.size(); i++) {
        if (!(many.get(i) instanceof Record inner) || !areFine(inner, check)) {
          return false;
        }
      }
      return true;
    }
    return value == null || value instanceof Record inner && areFine(inner, check);
  }
}
