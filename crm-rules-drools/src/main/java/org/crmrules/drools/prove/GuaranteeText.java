package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.pack.GuaranteeForm;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.QuestionTerms;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;

/** What a guarantee says, for people who do not read the file. */
record GuaranteeText(Manifest manifest, Question<?> question) {

  private static final Map<GuaranteeForm, Bilingual> SAID =
      Map.ofEntries(
          Map.entry(
              GuaranteeForm.EXACTLY_ONE,
              new Bilingual("%s恰有一个,或者说明缺什么", "%s is exactly one, or what is missing is said")),
          Map.entry(GuaranteeForm.KNOWN, new Bilingual("一定有%s", "%s is known")),
          Map.entry(GuaranteeForm.UNKNOWN, new Bilingual("没有%s", "%s is unknown")),
          Map.entry(GuaranteeForm.NEVER_FALLS, new Bilingual("%s不会变低", "%s never falls")),
          Map.entry(GuaranteeForm.NEVER_RISES, new Bilingual("%s不会变高", "%s never rises")),
          Map.entry(GuaranteeForm.AT_LEAST, new Bilingual("%s至少是%s", "%s is at least %s")),
          Map.entry(GuaranteeForm.AT_MOST, new Bilingual("%s至多是%s", "%s is at most %s")),
          Map.entry(GuaranteeForm.IS, new Bilingual("%s是%s", "%s is %s")),
          Map.entry(GuaranteeForm.IS_NOT, new Bilingual("%s不是%s", "%s is not %s")),
          Map.entry(GuaranteeForm.CONTAINS, new Bilingual("%s里有%s", "%s contains %s")),
          Map.entry(GuaranteeForm.NEVER_CONTAINS, new Bilingual("%s里没有%s", "%s never contains %s")),
          Map.entry(
              GuaranteeForm.RULE_CAN_FIRE, new Bilingual("规则 %s 有机会触发", "the rule %s can fire")),
          Map.entry(
              GuaranteeForm.EVERY_RULE_CAN_FIRE,
              new Bilingual("每条规则都有机会触发", "every rule can fire")),
          Map.entry(
              GuaranteeForm.NO_TWO_ALIKE,
              new Bilingual(
                  "没有两条规则相同,也没有一条被另一条盖住", "no two rules are alike, and none covers another")));

  private static final Bilingual WHEN = new Bilingual("%s时,", " when %s");
  private static final Bilingual AND = new Bilingual("而且", " and ");
  private static final Bilingual OR = new Bilingual("或", " or ");
  private static final Bilingual RISES = new Bilingual("只有%s变大", "only %s rises");
  private static final Bilingual FALLS = new Bilingual("只有%s变小", "only %s falls");

  /** About rules. */
  static Bilingual of(GuaranteeForm form, Object... about) {
    return SAID.get(form).with(about);
  }

  /**
   * About answers.
   *
   * @param values as they are written
   */
  Bilingual of(
      GuaranteeForm form,
      String key,
      String values,
      List<Element.Match> when,
      Guarantee.Moving moving) {
    Bilingual term = QuestionTerms.of(question.name(), key);
    Bilingual said = SAID.get(form).with(term, named(values));
    List<Bilingual> conditions = new ArrayList<>();
    when.forEach(
        match -> match.conditions().forEach(one -> conditions.add(told(match.type(), one))));
    if (moving != null) {
      conditions.add((moving.rises() ? RISES : FALLS).with(moving.field().term()));
    }
    if (conditions.isEmpty()) {
      return said;
    }
    Bilingual all =
        new Bilingual(
            String.join(AND.zh(), conditions.stream().map(Bilingual::zh).toList()),
            String.join(AND.en(), conditions.stream().map(Bilingual::en).toList()));
    Bilingual whenever = WHEN.with(all);
    return new Bilingual(whenever.zh() + said.zh(), said.en() + whenever.en());
  }

  private Bilingual named(String values) {
    List<Bilingual> terms =
        List.of(values.split(" or ")).stream()
            .map(value -> manifest.declarations().term(value))
            .toList();
    return new Bilingual(
        String.join(OR.zh(), terms.stream().map(Bilingual::zh).toList()),
        String.join(OR.en(), terms.stream().map(Bilingual::en).toList()));
  }

  /** A comparison with what its field is called; anything else as it is written. */
  private static Bilingual told(FactType type, Condition condition) {
    if (condition instanceof Condition.Comparison one) {
      Bilingual field = type.fields().get(one.field().name()).term();
      String rest = " " + one.operator().symbol() + " " + one.right().source();
      return new Bilingual(field.zh() + rest, field.en() + rest);
    }
    return Bilingual.same(condition.source());
  }
}
