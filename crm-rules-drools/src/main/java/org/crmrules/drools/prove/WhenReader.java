package org.crmrules.drools.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.Element;
import org.crmrules.drools.check.OneCondition;
import org.crmrules.drools.pack.StatedGuarantee;
import org.crmrules.drools.pack.StatedGuarantee.Words;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Suggestion;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.syntax.Condition;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.FieldKind;

/**
 * Reads under which conditions something is guaranteed, and what moves.
 *
 * @param stated the guarantee
 * @param question the name of what it is about
 * @param given the kinds of facts that stand in the question, or beside it
 */
record WhenReader(
    CheckedPack pack,
    Problems problems,
    StatedGuarantee stated,
    String question,
    List<FactType> given) {

  private static final Pattern MOVES = Pattern.compile("(\\w+(?:\\.\\w+)?) +(rises|falls)");
  private static final Pattern PATTERN = Pattern.compile("(\\w+)\\s*\\((.*)\\)", Pattern.DOTALL);
  private static final Bilingual CANNOT_MOVE =
      new Bilingual("%s 是%s,没有升降;能升降的是数和是否", "%s is %s and cannot move; numbers and flags can");

  /** True if it says that something moves. */
  static boolean isMove(Words words) {
    return MOVES.matcher(words.text()).matches();
  }

  /** True if its values go up and down. */
  static boolean canMove(Field field) {
    return field.kind() == FieldKind.EXACT
        || field.kind() == FieldKind.WHOLE
        || field.kind() == FieldKind.FLAG;
  }

  /**
   * Reads one of the conditions.
   *
   * @param moving gets what moves
   * @param when gets what must hold
   */
  void read(Words words, List<Guarantee.Moving> moving, List<Element.Match> when) {
    Span span = place(words);
    List<FactType> types = given;
    if (types.isEmpty()) {
      senseless(words, Bilingual.same(question + "()"));
      return;
    }
    OneCondition reader = new OneCondition(text(), pack.files(), pack.vocabulary(), problems);
    Matcher moves = MOVES.matcher(words.text());
    Matcher pattern = PATTERN.matcher(words.text());
    if (moves.matches()) {
      Guarantee.Moving one = moving(types, words, moves, reader);
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
      List<FactType> types, Words words, Matcher moves, OneCondition reader) {
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
        senseless(words, CANNOT_MOVE.with(field.name(), field.kind().term()));
        return null;
      }
    }
    reader.unknown(meant.get(0), fieldName, words.span());
    return null;
  }

  private Text text() {
    return pack.files().manifestText();
  }

  private void senseless(Words at, Bilingual why) {
    GuaranteeReader.senseless(pack, problems, stated, at.span(), why);
  }
}
