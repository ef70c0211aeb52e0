package org.crmrules.drools.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crmrules.ask.FactInfo;
import org.crmrules.pack.Computed;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;

/** What a question offers is read: what is always computed is offered by none. */
class ComputedTest {

  /** By the Javadoc of the records: that of each says "Computed", and of nothing else. */
  private static final Set<String> ALWAYS =
      Set.of(
          "Leaver.customersLeft",
          "ProductReserve.reserveSuppliers",
          "QualificationEvent.current",
          "QualificationEvent.percentOfYear",
          "SupplierHistory.stage",
          "CustomerPlacement.units",
          "UnitRegistration.first");

  @Test
  void whatIsAlwaysComputedIsMarkedAndOfferedByNoQuestion() {
    Set<String> marked = new TreeSet<>();
    Set<String> offered = new TreeSet<>();
    QuestionCatalogue.all()
        .forEach(
            question ->
                question
                    .given()
                    .forEach(
                        given -> collect(given.fact().name(), given.fact().fields(), offered)));
    PackDomain[] domains = PackDomain.values();
    Arrays.stream(domains)
        .flatMap(domain -> QuestionCatalogue.of(domain).stream())
        .flatMap(question -> question.takes().stream())
        .forEach(wanted -> mark(wanted.type(), marked));

    assertThat(marked).containsExactlyInAnyOrderElementsOf(ALWAYS);
    assertThat(offered)
        .contains("Leaver.otherRecords", "UnitRegistration.registeredOn")
        .doesNotContainAnyElementsOf(ALWAYS);
  }

  private static void collect(String fact, Iterable<FactInfo.Field> fields, Set<String> offered) {
    for (FactInfo.Field field : fields) {
      offered.add(fact + "." + field.name());
      // The facts of registrations are UnitRegistration; no other list holds what is computed.
      collect(
          field.name().equals("registrations") ? "UnitRegistration" : fact + "." + field.name(),
          field.fields(),
          offered);
    }
  }

  private static void mark(Class<?> type, Set<String> marked) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.isAnnotationPresent(Computed.class)) {
        marked.add(type.getSimpleName() + "." + component.getName());
      }
      elements(component).filter(Class::isRecord).forEach(inner -> mark(inner, marked));
    }
  }

  private static Stream<Class<?>> elements(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? Arrays.stream(list.getActualTypeArguments())
            .filter(Class.class::isInstance)
            .map(one -> (Class<?>) one)
        : Stream.empty();
  }
}
