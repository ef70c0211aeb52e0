package org.crmrules.drools.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.pack.PackDomain;
import org.crmrules.supplier.SupplierContact;
import org.crmrules.supplier.SupplierDocument;
import org.crmrules.supplier.SupplierRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What descriptions say of the records that we bring. */
class FactTypeTest {

  private static Stream<FactType> facts(PackDomain domain) {
    return Vocabulary.of(domain).facts().values().stream();
  }

  /** Else a rule that compares the date would not be told what to compare instead. */
  @ParameterizedTest
  @EnumSource(PackDomain.class)
  void aNumberOfDaysOrMonthsNamesTheDateThatItIsCountedFrom(PackDomain domain) {
    for (FactType fact : facts(domain).toList()) {
      for (Field field : fact.fields().values()) {
        boolean counts =
            field.kind() == FieldKind.WHOLE && field.name().matches("(days|months)[A-Z].*");
        assertThat(field.elapsedSince() != null).as("%s.%s", fact.name(), field).isEqualTo(counts);
        if (counts) {
          assertThat(fact.fields().get(field.elapsedSince()).kind()).isEqualTo(FieldKind.DATE);
        }
      }
    }
  }

  @Test
  void aFactNeedsWhatMayNotBeNull() {
    assertThat(needed(CustomerProfile.class)).containsExactly("id");
    assertThat(needed(SupplierContact.class)).contains("kind", "fromSupplier");
  }

  private static List<String> needed(Class<? extends Record> type) {
    return FactType.of(type).fields().values().stream()
        .filter(Field::needed)
        .map(Field::name)
        .toList();
  }

  @Test
  void aListSaysWhatIsInIt() {
    Map<String, Field> fields = FactType.of(SupplierRecord.class).fields();
    List<Field> lists = fields.values().stream().filter(Field::isList).toList();

    assertThat(lists).isNotEmpty();
    assertThat(fields.values())
        .allSatisfy(f -> assertThat(f.element() == f.type()).isEqualTo(!f.isList()));
    assertThat(lists)
        .filteredOn(Field::isOfFacts)
        .extracting(Field::element)
        .contains(SupplierDocument.class);
  }
}
