package org.crmrules.drools.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * The codes that stand beside another in the list that it is of: the one before and the one behind.
 * Beside a text that is of no list stands any other.
 *
 * @param asked the kind of fact that questions of the pack are about
 */
record Codes(Manifest manifest, FactType asked) {

  private static final String OTHER = "X";

  /** Other values in a condition on a field. */
  List<Operand> beside(Field field, Operand value) {
    if (value instanceof Operand.Flag flag) {
      return List.of(new Operand.Flag(!flag.value(), flag.span()));
    }
    if (value instanceof Operand.EnumConstant constant) {
      List<String> all =
          Arrays.stream(field.type().getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
      return beside(all, constant.name()).stream()
          .<Operand>map(name -> new Operand.EnumConstant(constant.type(), name, constant.span()))
          .toList();
    }
    return value instanceof Operand.TextLiteral text ? texts(field.declaredIn(), text) : List.of();
  }

  /** Other values of what is concluded. */
  List<Operand> beside(Parameter parameter, Operand.TextLiteral text) {
    if (parameter.field()) {
      return texts(List.copyOf(asked.fields().keySet()), text);
    }
    return texts(parameter.declaredIn(), text);
  }

  /**
   * @param list null: it is of none
   */
  private List<Operand> texts(String list, Operand.TextLiteral text) {
    return list == null
        ? List.of(new Operand.TextLiteral(text.value() + OTHER, text.span()))
        : texts(manifest.declared(list), text);
  }

  private static List<Operand> texts(List<String> all, Operand.TextLiteral text) {
    return beside(all, text.value()).stream()
        .<Operand>map(code -> new Operand.TextLiteral(code, text.span()))
        .toList();
  }

  private static List<String> beside(List<String> all, String code) {
    int at = all.indexOf(code);
    LinkedHashSet<String> others = new LinkedHashSet<>();
    if (at >= 0) {
      others.add(all.get((at + all.size() - 1) % all.size()));
      others.add(all.get((at + 1) % all.size()));
      others.remove(code);
    }
    return new ArrayList<>(others);
  }
}
