package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.RealPacks;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.vocabulary.CustomFields;
import org.crmrules.vocabulary.Extensible;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A host keeps every fact as JSON, and reads back what it wrote, with nothing set up for it. */
class EveryFactAsJsonTest {

  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  private static final CustomFields EVERY_KIND =
      CustomFields.NONE
          .with("exact", new BigDecimal("0.30"))
          .with("whole", 85)
          .with("flag", true)
          .with("text", "2026-03-02")
          .with("codes", List.of("A", "B"))
          .with("day", LocalDate.of(2026, 3, 2));

  static Collection<Record> facts() {
    Map<Class<?>, Record> facts = new LinkedHashMap<>();
    for (RunningPack pack : RealPacks.all()) {
      Probes probes = new Probes(pack.checked(), Instant.parse("2026-03-02T00:00:00Z"));
      pack.vocabulary().facts().values().stream()
          .filter(type -> type.isExtensible() && !type.isOwn())
          .map(FactType::type)
          .forEach(type -> facts.computeIfAbsent(type, t -> probes.of(type)));
    }
    return facts.values();
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aFactIsReadBackWithWhatAPackDeclaresForIt(Record plain) {
    Record fact = (Record) ((Extensible<?>) plain).with(EVERY_KIND);

    assertThat(PLAIN.readValue(PLAIN.writeValueAsString(fact), fact.getClass())).isEqualTo(fact);
  }
}
