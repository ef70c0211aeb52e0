package org.crmrules.drools.compile;

import java.util.List;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.StatedGuarantee;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.syntax.Call;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.syntax.Operand;
import org.crmrules.drools.syntax.Operator;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;
import org.crmrules.pack.RuleInfo;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.DeclaredFact;
import org.crmrules.vocabulary.DeclaredField;
import org.crmrules.vocabulary.Factor;
import org.crmrules.vocabulary.Ranking;

/**
 * What checked rules and manifests are made of, and how each kind of thing is marked when it is
 * written down.
 */
final class TreeTags {

  /** Every record that may be written or read; its tag is its place here. */
  static final List<Class<? extends Record>> RECORDS =
      List.of(
          CheckedRule.class,
          RuleInfo.class,
          Call.class,
          Span.class,
          Element.Match.class,
          Element.AllOf.class,
          Element.AnyOf.class,
          Element.No.class,
          Element.Some.class,
          Condition.All.class,
          Condition.Any.class,
          Condition.Not.class,
          Condition.Comparison.class,
          Condition.OneOf.class,
          Condition.Contains.class,
          Condition.MemberOf.class,
          Condition.Binding.class,
          Operand.FieldName.class,
          Operand.Variable.class,
          Operand.EnumConstant.class,
          Operand.TextLiteral.class,
          Operand.Flag.class,
          Operand.Null.class,
          Operand.NumberLiteral.class,
          Manifest.class,
          Bilingual.class,
          CodeList.class,
          Declarations.class,
          DeclaredFact.class,
          DeclaredField.class,
          Factor.class,
          Ranking.class,
          StatedGuarantee.class,
          StatedGuarantee.Words.class);

  /** Every enum of which constants may be written or read; its number is its place here. */
  static final List<Class<? extends Enum<?>>> ENUMS =
      List.of(Operator.class, DeclaredField.Kind.class, PackDomain.class, PackStatus.class);

  static final int LIST = 100;
  static final int TEXT = 101;
  static final int NUMBER = 102;
  static final int DECIMAL = 103;
  static final int TRUE = 104;
  static final int FALSE = 105;
  static final int CONSTANT = 106;
  static final int FACT = 107;
  static final int MAP = 108;
  static final int DAY = 109;
  static final int NOTHING = 110;
  static final int ZONE = 111;

  private TreeTags() {}
}
