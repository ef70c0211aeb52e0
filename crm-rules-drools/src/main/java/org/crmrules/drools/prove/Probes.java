package org.crmrules.drools.prove;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.Visible;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.settlement.Compensation;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;

/**
 * Facts that a grid begins with, made of their descriptions: what a fact needs is there, and
 * nothing else is known.
 */
record Probes(CheckedPack pack, Instant asOf) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A fact of a kind. */
  <T extends Record> T of(Class<T> type) {
    return of(type, Map.of());
  }

  /**
   * A fact of which more is known.
   *
   * @param known values by field
   */
  <T extends Record> T of(Class<T> type, Map<String, ?> known) {
    FactType kind = pack.vocabulary().type(type);
    Map<String, Object> values = new HashMap<>();
    kind.fields().values().stream()
        .filter(Field::needed)
        .forEach(field -> values.put(field.name(), some(field)));
    values.putAll(known);
    try {
      return type.cast(kind.make(values));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          Visible.sentence("The fact (%s) must be one that can be made.", values), e);
    }
  }

  /**
   * What is known of a fact of a kind, so that only what is varied can be missing; empty if nothing
   * need be.
   */
  Map<String, Object> known(Class<? extends Record> type) {
    Map<String, Object> known = new HashMap<>();
    if (type == PoolCustomer.class) {
      List.of("name", "contact", "phone", "region", "source").forEach(f -> known.put(f, "PROBE"));
      known.put("grade", first("grades"));
    } else if (type == Complaint.class) {
      known.putAll(
          Map.of("subject", ComplaintSubject.QUALITY, "acceptedAt", asOf, "signedOffAt", asOf));
    } else if (type == SupplierRecord.class) {
      known.put("state", SupplierState.NORMAL);
      List.of("dueLots", "onTimeLots", "receivedLots", "acceptedLots")
          .forEach(lots -> known.put(lots, 100));
      List.of("creditScore", "serviceScore").forEach(score -> known.put(score, HUNDRED));
    } else if (type == NumberRequest.class) {
      known.put("serial", 1);
    } else if (type == Compensation.class) {
      known.put("handledAt", asOf);
    }
    return known;
  }

  private Object some(Field field) {
    Manifest manifest = pack.files().manifest();
    return switch (field.kind()) {
      case EXACT -> HUNDRED;
      case WHOLE -> 1;
      case FLAG -> false;
      case CONSTANT -> field.type().getEnumConstants()[0];
      case DATE -> field.type() == Instant.class ? asOf : manifest.effectiveFrom();
      case TEXT -> field.declaredIn() == null ? "PROBE" : first(field.declaredIn());
      case TEXTS, OTHER -> List.of();
    };
  }

  /** The first code of a list; null if it has none. */
  String first(String list) {
    return pack.files().manifest().declared(list).stream().findFirst().orElse(null);
  }
}
