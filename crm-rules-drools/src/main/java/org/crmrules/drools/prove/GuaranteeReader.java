package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.pack.GuaranteeForm;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.StatedGuarantee;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;

/**
 * Makes of what a pack states what can be held against it. What names nothing that is there, or
 * makes no sense, is a problem where it stands.
 */
record GuaranteeReader(CheckedPack pack, Problems problems) {

  private static final Bilingual NOTHING_MOVES =
      new Bilingual("要在 when 里写明什么在变,例如 %s rises", "say under when what moves, like %s rises");
  private static final Bilingual ONE_MOVES =
      new Bilingual("when 里只能有一个字段在变", "only one field can move under when");
  private static final Bilingual MOVES_IN_VAIN =
      new Bilingual(
          "只有 never falls 和 never rises 说的是变化,when 里才写 rises 或 falls",
          "only never falls and never rises are about what moves, so nothing else has rises or falls"
              + " under when");
  private static final Bilingual NO_CONDITIONS =
      new Bilingual("关于规则的保证没有 ask 和 when", "what is guaranteed of rules has neither ask nor when");

  /** Those that make sense, in the order of the file. */
  List<Guarantee> read() {
    List<Guarantee> all = new ArrayList<>();
    for (StatedGuarantee stated : manifest().guarantees()) {
      int before = problems.size();
      Guarantee guarantee = read(stated);
      if (guarantee != null && problems.size() == before) {
        all.add(guarantee);
      }
    }
    return List.copyOf(all);
  }

  private Manifest manifest() {
    return pack.files().manifest();
  }

  private Text text() {
    return pack.files().manifestText();
  }

  private Guarantee read(StatedGuarantee stated) {
    String that = stated.that().text().replaceAll("\\s+", " ");
    for (GuaranteeForm form : GuaranteeForm.values()) {
      Matcher words = form.match(that);
      if (words != null) {
        return read(stated, form, words);
      }
    }
    problems.add(
        ProblemCode.UNKNOWN_GUARANTEE,
        text(),
        stated.that().span(),
        stated.that().text(),
        Stream.of(GuaranteeForm.values())
            .map(GuaranteeForm::shown)
            .collect(Collectors.joining(" / ")));
    return null;
  }

  private Guarantee read(StatedGuarantee stated, GuaranteeForm form, Matcher words) {
    return switch (form) {
      case RULE_CAN_FIRE -> ofRule(stated, words.group(1));
      case EVERY_RULE_CAN_FIRE ->
          hasNoConditions(stated)
              ? new Guarantee.CanFire(stated, GuaranteeText.of(form), pack.rules())
              : null;
      case NO_TWO_ALIKE ->
          hasNoConditions(stated) ? new Guarantee.NoneAlike(stated, GuaranteeText.of(form)) : null;
      default -> ofOutcome(stated, form, words);
    };
  }

  private boolean hasNoConditions(StatedGuarantee stated) {
    if (stated.ask() == null && stated.when().isEmpty()) {
      return true;
    }
    senseless(stated, stated.that().span(), NO_CONDITIONS);
    return false;
  }

  private Guarantee ofRule(StatedGuarantee stated, String id) {
    List<CheckedRule> rules = pack.rules().stream().filter(r -> r.id().equals(id)).toList();
    if (rules.isEmpty() && pack.written() != null && !pack.written().contains(id)) {
      problems.add(
          ProblemCode.UNKNOWN_RULE,
          text(),
          stated.that().span(),
          id,
          Suggestion.of(id, pack.written()));
    }
    return rules.isEmpty() || !hasNoConditions(stated)
        ? null
        : new Guarantee.CanFire(stated, GuaranteeText.of(GuaranteeForm.RULE_CAN_FIRE, id), rules);
  }

  private Guarantee ofOutcome(StatedGuarantee stated, GuaranteeForm form, Matcher words) {
    Question<?> question = question(stated);
    if (question == null) {
      return null;
    }
    String key = words.group(1);
    if (!question.tells().containsKey(key)) {
      problems.add(
          ProblemCode.UNKNOWN_OUTCOME,
          text(),
          stated.that().span(),
          question.name(),
          key,
          Suggestion.of(key, question.tells().keySet()));
      return null;
    }
    String values = words.groupCount() > 1 ? words.group(2) : "";
    Claim claim =
        new ClaimReader(pack, problems, stated, question, key)
            .of(form, List.of(values.split(" or ")));
    WhenReader conditions =
        new WhenReader(pack, problems, stated, question.name(), types(question));
    List<Guarantee.Moving> moving = new ArrayList<>();
    List<Element.Match> when = new ArrayList<>();
    stated.when().forEach(one -> conditions.read(one, moving, when));
    if (claim == null) {
      return null;
    }
    boolean moves = claim instanceof Claim.Never;
    if (moving.size() > 1) {
      senseless(stated, stated.when().get(0).span(), ONE_MOVES);
    } else if (moves && moving.isEmpty() && !stated.when().stream().anyMatch(WhenReader::isMove)) {
      senseless(stated, stated.that().span(), NOTHING_MOVES.with(example(question)));
    } else if (!moves && !moving.isEmpty()) {
      senseless(stated, stated.when().get(0).span(), MOVES_IN_VAIN);
    }
    Guarantee.Moving one = moving.isEmpty() ? null : moving.get(0);
    return new Guarantee.OfOutcome(
        stated,
        new GuaranteeText(manifest(), question).of(form, key, values, when, one),
        question,
        key,
        claim,
        List.copyOf(when),
        one);
  }

  private Question<?> question(StatedGuarantee stated) {
    List<Question<?>> questions = Questions.of(manifest().domain());
    if (stated.ask() == null) {
      return questions.get(0);
    }
    for (Question<?> question : questions) {
      if (question.name().equals(stated.ask().text())) {
        return question;
      }
    }
    problems.add(
        ProblemCode.UNKNOWN_QUESTION,
        text(),
        stated.ask().span(),
        stated.ask().text(),
        questions.stream().map(Question::name).collect(Collectors.joining(", ")));
    return null;
  }

  private String example(Question<?> question) {
    return types(question).stream()
        .flatMap(type -> type.fields().values().stream())
        .filter(field -> WhenReader.canMove(field) && !field.isElapsed())
        .map(Field::name)
        .findFirst()
        .orElse("…");
  }

  /** The kinds of facts that stand in the question, or beside it. */
  private List<FactType> types(Question<?> question) {
    Stream<FactType> beside =
        pack.vocabulary().facts().values().stream()
            .filter(type -> type.isOwn() || Questions.stands(question, type));
    return Stream.concat(
            question.takes().stream().map(wanted -> pack.vocabulary().type(wanted.type())), beside)
        .distinct()
        .toList();
  }

  private void senseless(StatedGuarantee stated, Span at, Bilingual why) {
    senseless(pack, problems, stated, at, why);
  }

  /** Says why a guarantee makes no sense. */
  static void senseless(
      CheckedPack pack, Problems problems, StatedGuarantee stated, Span at, Bilingual why) {
    problems.add(
        ProblemCode.SENSELESS_GUARANTEE,
        pack.files().manifestText(),
        at,
        stated.that().text(),
        why,
        Bilingual.none());
  }
}
