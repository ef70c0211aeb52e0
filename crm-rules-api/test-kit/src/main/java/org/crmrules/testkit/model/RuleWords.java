package org.crmrules.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.UnusableValueException;

/** The conditions of a rule, word by word. Not thread-safe. */
final class RuleWords {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<blank>\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|\"[^\"\\n]*\"|\\d+(\\.\\d+)?B?|[$A-Za-z_][$\\w]*"
              + "|==|!=|>=|<=|&&|\\|\\||[-!<>(),:.]");

  private final String rule;
  private final List<String> words = new ArrayList<>();
  private int at;

  /**
   * The words of a text.
   *
   * @param rule whose they are
   * @throws UnusableValueException at the first character that begins no word
   */
  RuleWords(String rule, String text) {
    this.rule = rule;
    Matcher word = WORD.matcher(text);
    for (int from = 0; from < text.length(); from = word.end()) {
      if (!word.region(from, text.length()).lookingAt()) {
        throw unread(text.substring(from, Math.min(text.length(), from + 1)));
      }
      if (word.group("blank") == null) {
        words.add(word.group());
      }
    }
  }

  /** The next word; empty at the end. */
  String peek() {
    return peek(0);
  }

  String peek(int ahead) {
    return at + ahead < words.size() ? words.get(at + ahead) : "";
  }

  String next() {
    String word = peek();
    at++;
    return word;
  }

  boolean skip(String word) {
    boolean there = peek().equals(word);
    at += there ? 1 : 0;
    return there;
  }

  void expect(String word) {
    if (!skip(word)) {
      throw unread(peek());
    }
  }

  boolean atEnd() {
    return at >= words.size();
  }

  /** Says that this word is none that can be read here. */
  UnusableValueException unread(String word) {
    return new UnusableValueException(
        "规则 %s 的条件在(%s)处必须能按规则的语言读懂。也许它用了这里不认识的写法。",
        "The conditions of the rule %s must be readable at (%s). Maybe they say something that"
            + " this model does not know.",
        rule,
        word.isEmpty() ? "the end" : word);
  }
}
