package org.crmrules.testkit.model;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.pack.Elapsed;
import org.crmrules.testkit.fact.Records;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.Extensible;
import org.crmrules.vocabulary.OwnFact;

/**
 * Facts as rules see them on a day: with the whole days and months from, or to, each day that is
 * known. What was given stays where no day is. Thread-safe.
 *
 * @param today the day of the question, in the zone of the pack
 * @param declared what the pack declares
 */
public record FactsOnDay(LocalDate today, Declarations declared) {

  /** The fact as rules see it. */
  public Record of(Record fact) {
    Record counted = components(fact);
    if (!(counted instanceof Extensible<?> extensible)) {
      return counted;
    }
    CustomFields fields = extensible.custom();
    for (DeclaredField field : fields(counted)) {
      LocalDate day = field.elapsed() == null ? null : fields.day(field.name());
      if (day != null) {
        LocalDate from = field.toCome() ? today : day;
        LocalDate to = field.toCome() ? day : today;
        fields =
            fields
                .with(field.elapsed(), (int) ChronoUnit.DAYS.between(from, to))
                .with(field.months(), (int) Period.between(from, to).toTotalMonths());
      }
    }
    return (Record) extensible.with(fields);
  }

  private List<DeclaredField> fields(Record fact) {
    if (fact instanceof OwnFact own && declared.facts().containsKey(own.type())) {
      return declared.facts().get(own.type()).fields();
    }
    return declared.fields().getOrDefault(fact.getClass().getSimpleName(), List.of());
  }

  private Record components(Record fact) {
    Map<String, Object> values = new HashMap<>();
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      Elapsed elapsed = component.getAnnotation(Elapsed.class);
      Object day = elapsed == null ? null : SeenFact.value(fact, elapsed.since());
      values.put(
          component.getName(),
          day instanceof LocalDate since
              ? passed(component.getName(), since)
              : Records.value(fact, component));
    }
    return Records.make(fact.getClass(), values);
  }

  /** As the name of the component says. */
  private int passed(String component, LocalDate since) {
    long passed =
        component.startsWith("months")
            ? Period.between(since, today).toTotalMonths()
            : ChronoUnit.DAYS.between(since, today);
    return (int) Math.max(0, passed);
  }
}
