package org.crmrules.drools.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.Operator;
import org.junit.jupiter.api.Test;

class FieldLinksTest {

  private static final Span HERE = new Span(0, 1);

  @Test
  void fieldsAreLinkedOverOthersAndOverVariables() {
    FieldLinks links =
        new FieldLinks(
            List.of(
                less("a", new Operand.FieldName("b", HERE)),
                new Condition.Binding(variable("$c"), new Operand.FieldName("c", HERE), HERE),
                less("b", variable("$c")),
                less("d", variable("$elsewhere"))));

    assertThat(links.with("a")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(links.with("c")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(links.with("d")).containsExactly("d");
  }

  private static Condition less(String field, Operand right) {
    return new Condition.Comparison(
        new Operand.FieldName(field, HERE), Operator.values()[0], right, HERE);
  }

  private static Operand.Variable variable(String name) {
    return new Operand.Variable(name, HERE);
  }
}
