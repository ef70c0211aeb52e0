package org.crmrules.drools.supplier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.supplier.DocumentVerdict;
import org.crmrules.supplier.DocumentsDecision;
import org.crmrules.supplier.StandingVerdict;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRecord;

/** The documents of one supplier: rules say which are required, the calendar which are valid. */
final class SupplierFile {

  private static final QuestionKind<Said> KIND =
      QuestionKind.of(StandingVerdict.class, DocumentVerdict.class).reading(StandingVerdict.class);

  private SupplierFile() {}

  static DocumentsDecision decision(RunningPack pack, SupplierRecord supplier, Instant asOf) {
    LocalDate today = pack.day(asOf);
    LocalDate day = supplier.neededOn() == null ? today : supplier.neededOn();
    SupplierRecord seen = supplier.asOf(today);
    List<Record> facts = new ArrayList<>(seen.documents());
    facts.add(seen);
    Told<Said> told = pack.ask(KIND, facts);
    Outcomes said = told.value().of(DocumentVerdict.class);
    Integer warns = said.number("warnsWithin");
    return new DocumentsDecision(
        supplier.id(),
        day,
        said.texts("missing"),
        pack.manifest().declared("documents").stream()
            .filter(type -> isUndated(seen, type))
            .toList(),
        some(pack, seen, last -> last.isBefore(day)),
        warns == null
            ? List.of()
            : some(pack, seen, last -> !last.isBefore(day) && !last.isAfter(day.plusDays(warns))),
        pack.manifest().inOrder("entries", said.texts("lacksEntry")),
        told.reasons(),
        pack.policy(),
        asOf);
  }

  /** True if there are some, none is valid, and of one nobody knows whether it is. */
  private static boolean isUndated(SupplierRecord supplier, String type) {
    List<SupplierDocument> some =
        supplier.documents().stream().filter(document -> document.type().equals(type)).toList();
    return some.stream().anyMatch(document -> document.expired() == null)
        && some.stream().noneMatch(document -> Boolean.FALSE.equals(document.expired()));
  }

  /** The documents of which the last day of the one that is valid longest is such a day. */
  private static List<String> some(
      RunningPack pack, SupplierRecord supplier, Predicate<LocalDate> day) {
    return pack.manifest().declared("documents").stream()
        .filter(
            type ->
                supplier.documents().stream()
                    .filter(document -> document.type().equals(type))
                    .filter(document -> document.validUntil() != null || document.lasting())
                    .map(SupplierFile::lastDay)
                    .max(Comparator.naturalOrder())
                    .filter(day)
                    .isPresent())
        .toList();
  }

  private static LocalDate lastDay(SupplierDocument document) {
    return document.lasting() ? LocalDate.MAX : document.validUntil();
  }
}
