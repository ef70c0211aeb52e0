package org.crmrules.drools.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;

/** The numbers that people write by mistake for another: one step beside it, one digit too many. */
final class Numbers {

  /** Money is counted in cents; what is written finer is counted finer. */
  private static final int DECIMALS = 2;

  private Numbers() {}

  /** Other numbers in a condition on a field. */
  static List<Operand.NumberLiteral> beside(Field field, Operand.NumberLiteral number) {
    boolean whole = field.kind() == FieldKind.WHOLE;
    int scale = number.value().stripTrailingZeros().scale();
    return beside(number, whole ? 0 : Math.max(DECIMALS, scale));
  }

  /** Other numbers in a conclusion, which are whole. */
  static List<Operand.NumberLiteral> beside(Operand.NumberLiteral number) {
    return beside(number, 0);
  }

  /**
   * @param scale how many digits behind the point one step has
   */
  private static List<Operand.NumberLiteral> beside(Operand.NumberLiteral number, int scale) {
    BigDecimal value = number.value();
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    Set<BigDecimal> others = new LinkedHashSet<>();
    others.add(plain(value.subtract(step)));
    others.add(plain(value.add(step)));
    others.add(plain(value.movePointRight(1)));
    BigDecimal less = value.movePointLeft(1);
    others.add(plain(scale == 0 ? less.setScale(0, RoundingMode.DOWN) : less));
    others.remove(plain(value));
    return others.stream().map(other -> literal(number, other)).toList();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static Operand.NumberLiteral literal(Operand.NumberLiteral like, BigDecimal value) {
    String source = value.toPlainString() + (like.exact() ? "B" : "");
    return new Operand.NumberLiteral(source, value, like.exact(), like.span());
  }
}
