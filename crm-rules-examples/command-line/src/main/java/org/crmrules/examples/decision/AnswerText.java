package org.crmrules.examples.decision;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.ask.Answer;
import org.crmrules.ask.FactInfo;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.QuestionInfo.Told;
import org.crmrules.examples.text.Messages;
import org.crmrules.time.LimitUnit;

/** What came of any question, in the words of scenarios, with what people call them beside. */
final class AnswerText {

  /** A limit, as scenarios write it. */
  private static final Pattern LIMIT = Pattern.compile("(\\d+) (working )?(day|hour)s?");

  /** How a code looks that stands among others. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** What stands behind what rests on days that are not announced yet. */
  private static final String UNSURE = " provisional";

  private final Messages words;
  private final String ask;
  private final Optional<QuestionInfo> question;

  private AnswerText(Answer answer, Messages words) {
    this.words = words;
    this.ask = answer.ask();
    this.question = words.question(ask);
  }

  static AnswerText of(Answer answer, Messages words) {
    return new AnswerText(answer, words);
  }

  static void answer(Answer answer, Lines lines) {
    AnswerText text = of(answer, lines.messages());
    String about = answer.name().isEmpty() ? String.join(", ", answer.about()) : answer.name();
    lines.say("ask.is", text.asked(), about);
    answer
        .outcome()
        .forEach((key, value) -> lines.add(key + ": " + shown(value) + text.comment(key, value)));
  }

  /** The question, and what it is called. */
  String asked() {
    return words.beside(ask, question.map(q -> words.term(q.zh(), q.en())).orElse(ask));
  }

  /** A key, and what it is called. */
  String key(String key) {
    return words.beside(key, term(key));
  }

  private String term(String key) {
    return told(key).map(told -> words.term(told.zh(), told.en())).orElse(key);
  }

  private Optional<Told> told(String key) {
    return question.flatMap(q -> q.told().stream().filter(t -> t.key().equals(key)).findFirst());
  }

  /** As a scenario would write it, so that it can be copied there. */
  static String shown(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> e.getKey() + ": " + shown(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(AnswerText::shown).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }

  /** What key and codes are called stands behind them, as a comment where a scenario is copied. */
  private String comment(String key, Object value) {
    String term = Messages.saysMore(key, term(key)) ? term(key) : "";
    String names = called(key, value);
    if (term.isEmpty() && names.isEmpty()) {
      return "";
    }
    boolean both = !term.isEmpty() && !names.isEmpty();
    return "  # " + (both ? words.text("ask.called", term, names) : term + names);
  }

  /** What the codes under a key are called; empty if that says no more than they do. */
  String called(String key, Object value) {
    return texts(value)
        .flatMap(text -> names(key, text))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** What a text is called, or what stands in it. */
  private Stream<String> names(String key, String text) {
    String name = name(key, text);
    if (Messages.saysMore(text, name)) {
      return Stream.of(name);
    }
    String sure = text.replaceFirst(UNSURE + "$", "");
    Stream<String> unsure =
        sure.equals(text) ? Stream.of() : Stream.of(words.term("暂定", UNSURE.strip()));
    Matcher limit = LIMIT.matcher(sure);
    Stream<String> inside =
        limit.matches()
            ? Stream.of(words.text("limit." + unit(limit), limit.group(1)))
            : Stream.of(sure.split(" "))
                .filter(word -> CODE.matcher(word).matches())
                .map(code -> name(key, code));
    return Stream.concat(inside, unsure).filter(term -> isNew(term, text));
  }

  private static boolean isNew(String term, String text) {
    return Stream.concat(Stream.of(text), Stream.of(text.split(" ")))
        .allMatch(part -> Messages.saysMore(part, term));
  }

  private static LimitUnit unit(MatchResult limit) {
    boolean working = limit.group(2) != null;
    return Stream.of(LimitUnit.values())
        .filter(unit -> unit.isWorking() == working)
        .filter(unit -> unit.isDays() == limit.group(3).equals("day"))
        .findFirst()
        .orElseThrow();
  }

  /** A value, and what its codes are called. */
  String named(String key, Object value) {
    String names = called(key, value);
    return names.isEmpty() ? shown(value) : words.text("changes.named", shown(value), names);
  }

  private String name(String key, String code) {
    Bilingual constant = told(key).map(told -> told.values().get(code)).orElse(null);
    if (constant != null) {
      return constant.in(words.locale());
    }
    String declared = words.name(code);
    return declared.equals(code) ? field(code) : declared;
  }

  /** What a field of the facts is called that the question takes. */
  private String field(String name) {
    return question.stream()
        .flatMap(q -> q.given().stream())
        .flatMap(given -> given.fact().fields().stream())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map((FactInfo.Field field) -> words.term(field.zh(), field.en()))
        .orElse(name);
  }

  private static Stream<String> texts(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
          .flatMap(AnswerText::texts);
    }
    if (value instanceof Collection<?> many) {
      return many.stream().flatMap(AnswerText::texts);
    }
    return value instanceof String text ? Stream.of(text) : Stream.empty();
  }
}
