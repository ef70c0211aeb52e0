package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.FactValues;
import org.crmrules.InvalidFactException;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.Reason;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.pool.PoolCustomer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A field that a pack declares goes wherever one of ours goes: for each kind the same pack, once
 * with a field of ours and once with one of its own. Files of facts are tried where they are read.
 */
class EveryPlaceOfAFieldTest {

  private static final Instant AS_OF = Instant.parse("2026-03-02T01:00:00Z");

  @TempDir Path folder;

  /**
   * A field in a condition.
   *
   * @param field as the rule names it
   * @param key as a fact has it: of a number of days, the day
   * @param named what a sentence says of it
   * @param hit a value for which the condition holds
   * @param miss the nearest for which it does not
   * @param refused a value that is none; null if every one is
   * @param told what the reasons tell of the hit
   */
  record Place(
      String field,
      String key,
      String condition,
      String named,
      String hit,
      String miss,
      String refused,
      Object told) {

    boolean mayBeAbsent() {
      return !field.equals("openComplaints") && !field.equals("keyAccount");
    }

    @Override
    public String toString() {
      return field + " " + condition;
    }
  }

  static Stream<Place> places() {
    return Stream.of(
        place("value", ">= 200.5", "{value>=}", "200.50", "200.49", "-1", "200.50"),
        place("ownValue", ">= 200.5", "{ownValue>=}", "200.50", "200.49", "-1", "200.50"),
        place("openComplaints", "> 2", "{openComplaints>}", "3", "2", "-1", 3),
        place("ownNumber", "> 2", "{ownNumber>}", "3", "2", "-1", 3),
        place("keyAccount", "== true", "", "true", "false", null, true),
        place("ownFlag", "== true", "", "true", "false", null, true),
        place("region", "== \"EAST\"", "{region}", "EAST", "WEST", "\" \"", "EAST"),
        place("ownRegion", "== \"EAST\"", "{ownRegion}", "EAST", "WEST", "\" \"", "EAST"),
        place("grade", "in ( \"A\", \"B\" )", "{grade}", "A", "C", "D", "A"),
        place("ownGrade", "in ( \"A\", \"B\" )", "{ownGrade}", "A", "C", "D", "A"),
        place(
            "ownGrades",
            "contains \"A\"",
            "{ownGrades}",
            "[B, A]",
            "[B]",
            "[D]",
            List.of("B", "A")),
        day("daysInPool", "inPoolSince"),
        day("daysSinceOwn", "ownSince"),
        month("monthsSinceOwn", "ownSince"));
  }

  private static Place place(
      String field,
      String condition,
      String named,
      String hit,
      String miss,
      String refused,
      Object told) {
    return new Place(
        field,
        field,
        condition,
        named,
        hit,
        miss,
        refused,
        told instanceof String text && text.endsWith("0") ? new BigDecimal(text) : told);
  }

  private static Place day(String field, String day) {
    String named = "{" + field + ">}";
    return new Place(field, day, "> 30", named, "2026-01-30", "2026-01-31", "2026-03-03", 31);
  }

  private static Place month(String field, String day) {
    String named = "{" + field + ">=}";
    return new Place(field, day, ">= 2", named, "2026-01-02", "2026-01-03", "2026-03-03", 2);
  }

  private PackSource pack(Place place, String condition) {
    Path pack = folder.resolve("places/1.0.0");
    write(
        pack.resolve("pack.yaml"),
        """
        id: places
        version: 1.0.0
        domain: pool
        title: { zh: 各处, en: Every place }
        effective-from: 2026-01-01
        status: released
        owner: tests
        zone: Asia/Shanghai
        stages: [intake.drl, demand.drl]
        declares:
          causes: [NO_OWNER]
          grades: [A, B, C]
          fields:
            PoolCustomer:
              ownValue: { zh: 自有价值, en: own value, kind: decimal, from: 0, to: 1000 }
              ownNumber: { zh: 自有数目, en: own number, kind: whole, from: 0, to: 1000 }
              ownFlag: { zh: 自有标记, en: own flag, kind: flag }
              ownRegion: { zh: 自有区域, en: own region, kind: text }
              ownGrade: { zh: 自有等级, en: own grade, kind: code, of: grades }
              ownGrades: { zh: 自有各等级, en: own grades, kind: codes, of: grades }
              ownSince:
                zh: 自有起始日
                en: own since
                kind: day
                days: daysSinceOwn
                months: monthsSinceOwn
        clauses: [P-01, P-05]
        """);
    write(
        pack.resolve("intake.drl"),
        """
        package org.crmrules.packs.places;
        import org.crmrules.pool.PoolCustomer;
        global org.crmrules.pool.PoolVerdict pool;
        rule "P-101 the field"
          @clause("P-01") @zh("字段 %1$s") @en("The field %1$s")
        when
          PoolCustomer( %2$s )
        then
          pool.ownerless("NO_OWNER");
        end
        """
            .formatted(place.named(), condition));
    write(
        pack.resolve("demand.drl"),
        """
        package org.crmrules.packs.places;
        import org.crmrules.pool.PoolCustomer;
        global org.crmrules.pool.DemandVerdict demand;
        rule "P-102 weight"
          @clause("P-05") @zh("负荷 {#1}") @en("A load of {#1}")
        when
          PoolCustomer( )
        then
          demand.weight(1);
        end
        """);
    write(pack.resolve("scenarios/P-101.yaml"), scenario("P-101", place, "P-101", ""));
    write(
        pack.resolve("scenarios/P-102.yaml"),
        """
        rule: P-102
        cases:
          - name: fires
            ask: assign
            given: { PoolCustomer: { id: C-1 } }
            expect: { fired: [P-102] }
          - name: does not
            ask: status
            given: { PoolCustomer: { id: C-1 } }
            expect: { fired: [] }
        """);
    return PackSource.directory(folder);
  }

  private static String scenario(String rule, Place place, String hit, String miss) {
    return """
    rule: %s
    cases:
      - name: holds
        ask: status
        as-of: 2026-03-02
        given: { PoolCustomer: { id: C-1, %s: %s } }
        expect: { fired: [%s] }
      - name: nearly holds
        ask: status
        as-of: 2026-03-02
        given: { PoolCustomer: { id: C-1, %s: %s } }
        expect: { fired: [%s] }
    """
        .formatted(rule, place.key(), place.hit(), hit, place.key(), place.miss(), miss);
  }

  private static void write(Path file, String content) {
    PackFolder.write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static WrittenQuestion asked(CrmRules rules, Place place, String value) {
    String text =
        "ask: status\nas-of: 2026-03-02\ngiven: { PoolCustomer: { id: C-1, %s: %s } }\n"
            .formatted(place.key(), value);
    return rules
        .questions()
        .read("q.yaml", text.getBytes(StandardCharsets.UTF_8), null, null)
        .get(0);
  }

  /** Check, sentence, compile, both walls, proof, and what scenarios give. */
  @ParameterizedTest
  @MethodSource("places")
  void itIsCheckedProvedAndTriedByScenarios(Place place) {
    PackSource source = pack(place, place.field() + " " + place.condition());

    assertThat(CrmRules.check(source).problems()).isEmpty();
  }

  /** The desk and the service, with a memory and another question of the cell. */
  @ParameterizedTest
  @MethodSource("places")
  void itDecidesAndStandsInTheReasons(Place place) {
    PackSource source = pack(place, place.field() + " " + place.condition());
    try (CrmRules rules = CrmRules.load(source)) {
      for (int again = 0; again < 2; again++) {
        PoolCustomer hit = (PoolCustomer) asked(rules, place, place.hit()).given().get(0);
        PoolCustomer miss = (PoolCustomer) asked(rules, place, place.miss()).given().get(0);

        assertThat(rules.pool().status(hit, AS_OF).reasons())
            .extracting(Reason::because)
            .containsExactly(FactValues.copyOf(Map.of(place.field(), place.told())));
        assertThat(rules.pool().status(miss, AS_OF).reasons()).isEmpty();
        assertThat(rules.questions().answer(asked(rules, place, place.hit())).reasons())
            .extracting(Reason::because)
            .containsExactly(FactValues.copyOf(Map.of(place.field(), place.told())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void aConditionThatComesTrueByItsAbsenceIsAProblem(Place place) {
    PackSource source = pack(place, "!( " + place.field() + " " + place.condition() + " )");

    assertThat(CrmRules.check(source).problems())
        .filteredOn(problem -> problem.code().equals("CR-208"))
        .hasSize(place.mayBeAbsent() ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aWrongNameIsCorrected(Place place) {
    PackSource source = pack(place, place.field() + "x " + place.condition());

    assertThat(CrmRules.check(source).problems())
        .filteredOn(problem -> problem.code().equals("CR-204"))
        .extracting(Problem::en)
        .singleElement()
        .asString()
        .contains("Did you mean " + place.field() + "?");
  }

  @ParameterizedTest
  @MethodSource("places")
  void aComparisonWithAnotherKindIsAProblem(Place place) {
    PackSource source = pack(place, place.field() + " >= \"x\"");

    assertThat(CrmRules.check(source).problems()).extracting(Problem::code).contains("CR-205");
  }

  @ParameterizedTest
  @MethodSource("places")
  void aValueThatMakesNoSenseIsRefused(Place place) {
    PackSource source = pack(place, place.field() + " " + place.condition());
    try (CrmRules rules = CrmRules.load(source)) {
      InvalidFactException refused =
          catchThrowableOfType(
              InvalidFactException.class,
              () ->
                  rules
                      .questions()
                      .answer(
                          asked(
                              rules,
                              place,
                              place.refused() == null ? place.hit() : place.refused())));

      if (place.refused() == null) {
        assertThat(refused).isNull();
      } else {
        assertThat(refused.violations())
            .extracting(Violation::path)
            .singleElement()
            .asString()
            .startsWith("customer." + place.key());
      }
    }
  }
}
