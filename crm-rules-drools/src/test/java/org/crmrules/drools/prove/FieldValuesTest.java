package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.cells.Edges;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.junit.jupiter.api.Test;

class FieldValuesTest {

  private static final Span HERE = new Span(0, 1);

  /** Regions are not declared by a pack, so the values do not depend on one. */
  private static final Field REGIONS =
      Vocabulary.of(PackDomain.POOL).facts().get("Representative").fields().get("regions");

  @Test
  void fewNamedCodesAreTriedInEveryCombination() {
    assertThat(values("N", "S", "W"))
        .contains(List.of(), List.of("ZZ"))
        .contains(List.of("N"), List.of("S"), List.of("W"))
        .contains(List.of("N", "S"), List.of("N", "W"), List.of("S", "W"))
        .contains(List.of("N", "S", "W"), List.of("N", "S", "W", "ZZ"));
  }

  @Test
  void manyNamedCodesAreTriedInPairsAndThatIsNotTheWhole() {
    assertThat(values("A", "B", "C", "D", "E"))
        .contains(List.of("A", "E"), List.of("B", "D"))
        .doesNotContain(List.of("A", "B", "C"));
    assertThat(of(contained("A", "B", "C", "D", "E"), 4).isWhole()).isFalse();
  }

  /** Who lacks one of five papers is told from whoever has all. */
  @Test
  void whereThereIsRoomManyNamedCodesAreTriedInEveryCombinationToo() {
    FieldValues all = of(contained("A", "B", "C", "D", "E"), 5);

    assertThat(all.all()).contains(List.of("A", "B", "C", "D"), List.of("B", "C", "D", "E"));
    assertThat(all.isWhole()).isTrue();
  }

  @Test
  void aCodeThatMustBeAMemberIsNamedToo() {
    Condition named =
        new Condition.MemberOf(
            new Operand.TextLiteral("N", HERE),
            false,
            new Operand.FieldName("regions", HERE),
            HERE);

    assertThat(of(List.of(named), 4).all()).contains(List.of("N"));
  }

  private static List<Object> values(String... named) {
    return of(contained(named), 4).all();
  }

  private static FieldValues of(List<Condition> conditions, int combined) {
    Edges edges = Edges.of(conditions, Set.of("regions"));
    return new FieldValues(REGIONS, edges, 1, null, combined);
  }

  private static List<Condition> contained(String... named) {
    return Arrays.stream(named)
        .<Condition>map(
            code ->
                new Condition.Contains(
                    new Operand.FieldName("regions", HERE),
                    false,
                    new Operand.TextLiteral(code, HERE),
                    HERE))
        .toList();
  }
}
