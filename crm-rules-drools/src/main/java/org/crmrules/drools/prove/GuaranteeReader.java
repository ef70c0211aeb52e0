package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.check.OneCondition;
import org.crmrules.drools.pack.GuaranteeForm;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.StatedGuarantee;
import org.crmrules.drools.pack.StatedGuarantee.Words;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.question.QuestionTerms;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * Makes of what a pack states what can be held against it. What names nothing that is there, or
 * makes no sense, is a problem where it stands.
 */
record GuaranteeReader(CheckedPack pack, Problems problems) {

  private static final Pattern MOVES = Pattern.compile("(\\w+(?:\\.\\w+)?) +(rises|falls)");
  private static final Pattern PATTERN = Pattern.compile("(\\w+)\\s*\\((.*)\\)", Pattern.DOTALL);

  private static final Bilingual NO_ORDER =
      new Bilingual("%s 的值没有高低之分", "the values of %s have no order");
  private static final Bilingual NOTHING_MOVES =
      new Bilingual("要在 when 里写明什么在变,例如 %s rises", "say under when what moves, like %s rises");
  private static final Bilingual ONE_MOVES =
      new Bilingual("when 里只能有一个字段在变", "only one field can move under when");
  private static final Bilingual MOVES_IN_VAIN =
      new Bilingual(
          "只有 never falls 和 never rises 说的是变化,when 里才写 rises 或 falls",
          "only never falls and never rises are about what moves, so nothing else has rises or falls"
              + " under when");
  private static final Bilingual CANNOT_MOVE =
      new Bilingual("%s 是%s,没有升降;能升降的是数和是否", "%s is %s and cannot move; numbers and flags can");
  private static final Bilingual A_LIST =
      new Bilingual(
          "%s 是列表,请写 contains 或 is exactly one", "%s is a list: write contains, or is exactly one");
  private static final Bilingual NO_LIST =
      new Bilingual("%s 不是列表,请写 is", "%s is no list: write is");
  private static final Bilingual NO_VALUE = new Bilingual("%s 不会是 %s", "%s is never %s");
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
    Claim claim = claim(stated, question, key, form, List.of(values.split(" or ")));
    List<Guarantee.Moving> moving = new ArrayList<>();
    List<Element.Match> when = new ArrayList<>();
    stated.when().forEach(words1 -> condition(stated, question, words1, moving, when));
    if (claim == null) {
      return null;
    }
    boolean moves = claim instanceof Claim.Never;
    if (moving.size() > 1) {
      senseless(stated, stated.when().get(0).span(), ONE_MOVES);
    } else if (moves && moving.isEmpty() && !stated.when().stream().anyMatch(this::isMove)) {
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
        .filter(field -> canMove(field) && !field.isElapsed())
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

  private boolean isMove(Words words) {
    return MOVES.matcher(words.text()).matches();
  }

  private void condition(
      StatedGuarantee stated,
      Question<?> question,
      Words words,
      List<Guarantee.Moving> moving,
      List<Element.Match> when) {
    Span span = place(words);
    List<FactType> types = types(question);
    if (types.isEmpty()) {
      senseless(stated, words.span(), Bilingual.same(question.name() + "()"));
      return;
    }
    OneCondition reader = new OneCondition(text(), pack.files(), pack.vocabulary(), problems);
    Matcher moves = MOVES.matcher(words.text());
    Matcher pattern = PATTERN.matcher(words.text());
    if (moves.matches()) {
      Guarantee.Moving one = moving(stated, types, words, moves, reader);
      if (one != null) {
        moving.add(one);
      }
      return;
    }
    Set<String> names = types.stream().map(FactType::name).collect(Collectors.toSet());
    if (pattern.matches() && !pattern.group(1).equals("in")) {
      if (!names.contains(pattern.group(1))) {
        problems.add(
            ProblemCode.UNKNOWN_TYPE,
            text(),
            words.span(),
            pattern.group(1),
            Suggestion.of(pattern.group(1), names));
        return;
      }
      types = types.stream().filter(type -> type.name().equals(pattern.group(1))).toList();
      span = new Span(span.start() + pattern.start(2), span.start() + pattern.end(2));
    }
    List<Condition> conditions = new ArrayList<>();
    FactType type = types.get(0);
    for (Span part : parts(span)) {
      Element.Match match = reader.read(part, types);
      if (match == null) {
        return;
      }
      type = match.type();
      conditions.addAll(match.conditions());
    }
    when.add(new Element.Match(type, List.copyOf(conditions)));
  }

  /** What stands between commas, but for those in brackets and in texts. */
  private List<Span> parts(Span whole) {
    List<Span> parts = new ArrayList<>();
    int begin = whole.start();
    int depth = 0;
    boolean isText = false;
    for (int at = whole.start(); at < whole.end(); at++) {
      char c = text().content().charAt(at);
      isText ^= c == '"';
      depth += isText ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0 && !isText) {
        parts.add(new Span(begin, at));
        begin = at + 1;
      }
    }
    parts.add(new Span(begin, whole.end()));
    return parts;
  }

  /** Where the words stand, without quotes. */
  private Span place(Words words) {
    int start = text().content().indexOf(words.text(), words.span().start());
    return start < 0 ? words.span() : new Span(start, start + words.text().length());
  }

  private Guarantee.Moving moving(
      StatedGuarantee stated,
      List<FactType> types,
      Words words,
      Matcher moves,
      OneCondition reader) {
    String[] name = moves.group(1).split("\\.");
    String fieldName = name[name.length - 1];
    List<FactType> meant =
        types.stream().filter(t -> name.length == 1 || t.name().equals(name[0])).toList();
    if (meant.isEmpty()) {
      problems.add(
          ProblemCode.UNKNOWN_TYPE,
          text(),
          words.span(),
          name[0],
          Suggestion.of(name[0], types.stream().map(FactType::name).toList()));
      return null;
    }
    for (FactType type : meant) {
      Field field = type.fields().get(fieldName);
      if (field != null && canMove(field)) {
        return new Guarantee.Moving(type, field, moves.group(2).equals("rises"));
      }
      if (field != null) {
        senseless(stated, words.span(), CANNOT_MOVE.with(field.name(), field.kind().term()));
        return null;
      }
    }
    reader.unknown(meant.get(0), fieldName, words.span());
    return null;
  }

  private static boolean canMove(Field field) {
    return field.kind() == FieldKind.EXACT
        || field.kind() == FieldKind.WHOLE
        || field.kind() == FieldKind.FLAG;
  }

  private Claim claim(
      StatedGuarantee stated,
      Question<?> question,
      String key,
      GuaranteeForm form,
      List<String> values) {
    Scale scale = Scale.of(pack, question, key);
    Class<?> type = question.typeOf(key);
    boolean isList = type != null && Collection.class.isAssignableFrom(type);
    return switch (form) {
      case EXACTLY_ONE -> new Claim.ExactlyOne();
      case KNOWN, UNKNOWN -> new Claim.Known(form == GuaranteeForm.KNOWN);
      case NEVER_FALLS, NEVER_RISES ->
          isOrdered(stated, scale, key)
              ? new Claim.Never(form == GuaranteeForm.NEVER_FALLS, scale)
              : null;
      case AT_LEAST, AT_MOST -> {
        BigDecimal height =
            isOrdered(stated, scale, key) ? height(stated, question, key, scale, values) : null;
        yield height == null
            ? null
            : new Claim.Bound(form == GuaranteeForm.AT_LEAST, height, scale);
      }
      case IS, IS_NOT -> {
        if (isList) {
          senseless(stated, stated.that().span(), A_LIST.with(key));
        }
        yield areKnown(stated, question, key, values)
            ? new Claim.Among(values, form == GuaranteeForm.IS)
            : null;
      }
      case CONTAINS, NEVER_CONTAINS -> {
        if (type != null && !isList) {
          senseless(stated, stated.that().span(), NO_LIST.with(key));
        }
        yield areKnown(stated, question, key, values)
            ? new Claim.Contains(values.get(0), form == GuaranteeForm.CONTAINS)
            : null;
      }
      case RULE_CAN_FIRE, EVERY_RULE_CAN_FIRE, NO_TWO_ALIKE ->
          throw new IllegalStateException(form.name());
    };
  }

  private boolean isOrdered(StatedGuarantee stated, Scale scale, String key) {
    if (scale == null) {
      senseless(stated, stated.that().span(), NO_ORDER.with(key));
    }
    return scale != null;
  }

  private BigDecimal height(
      StatedGuarantee stated, Question<?> question, String key, Scale scale, List<String> values) {
    String value = values.get(0);
    if (!areKnown(stated, question, key, values)) {
      return null;
    }
    Class<?> type = question.typeOf(key);
    if (scale.codes().isEmpty() && type != null && type.isEnum()) {
      return scale.height(
          Arrays.stream(type.getEnumConstants())
              .filter(one -> ((Enum<?>) one).name().equals(value))
              .findFirst()
              .orElseThrow());
    }
    return scale.codes().isEmpty()
        ? scale.height(
            value.equals("true") || value.equals("false")
                ? (Object) Boolean.valueOf(value)
                : value.matches("-?\\d+(\\.\\d+)?")
                    ? new BigDecimal(value)
                    : LocalDate.parse(value))
        : scale.height(value);
  }

  /** True if each can be told under the key at all. */
  private boolean areKnown(
      StatedGuarantee stated, Question<?> question, String key, List<String> values) {
    Class<?> type = question.typeOf(key);
    FieldKind kind = type == null ? FieldKind.OTHER : FieldKind.of(type);
    boolean all = true;
    for (String value : values) {
      boolean fits =
          switch (kind) {
            case EXACT, WHOLE -> value.matches("-?\\d+(\\.\\d+)?");
            case FLAG -> value.equals("true") || value.equals("false");
            case DATE -> isDay(value);
            case TEXT, TEXTS, CONSTANT, OTHER -> codes(question, key).contains(value);
          };
      if (!fits) {
        problems.add(
            ProblemCode.SENSELESS_GUARANTEE,
            text(),
            stated.that().span(),
            stated.that().text(),
            NO_VALUE.with(key, value),
            meant(kind, value, codes(question, key)));
        all = false;
      }
    }
    return all;
  }

  private static boolean isDay(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Bilingual meant(FieldKind kind, String value, Set<String> codes) {
    return switch (kind) {
      case EXACT, WHOLE, FLAG, DATE -> new Bilingual("它是%s。", "It is %s.").with(kind.term());
      case TEXT, TEXTS, CONSTANT, OTHER -> Suggestion.of(value, codes);
    };
  }

  /** What can be told under a key: the codes of its list, or of any, and its constants. */
  private Set<String> codes(Question<?> question, String key) {
    Set<String> codes = new LinkedHashSet<>();
    String list = Scale.list(manifest().domain(), key);
    manifest()
        .declarations()
        .codes()
        .forEach(
            (name, some) ->
                codes.addAll(list == null || name.equals(list) ? some.codes() : List.of()));
    if (list == null) {
      codes.addAll(QuestionTerms.constants(question.decision(), key).keySet());
      pack.vocabulary().facts().values().forEach(type -> codes.addAll(type.fields().keySet()));
    } else {
      codes.addAll(Questions.beside(question, key));
    }
    return codes;
  }

  private void senseless(StatedGuarantee stated, Span at, Bilingual why) {
    problems.add(
        ProblemCode.SENSELESS_GUARANTEE, text(), at, stated.that().text(), why, Bilingual.none());
  }
}
