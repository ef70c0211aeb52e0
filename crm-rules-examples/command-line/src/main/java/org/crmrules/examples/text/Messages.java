package org.crmrules.examples.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.Reason;
import org.crmrules.Visible;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.pack.Clause;
import org.crmrules.vocabulary.Declarations;
import org.crmrules.vocabulary.Terms;

/** The sentences of the command line in one language. */
public final class Messages {

  private static final String FOLDER = "org.crmrules.examples.";

  private final Locale locale;
  private final ResourceBundle sentences;
  private final Declarations declared;
  private final List<QuestionInfo> questions;
  private final List<Clause> clauses;

  private Messages(
      Locale locale,
      ResourceBundle sentences,
      Declarations declared,
      List<QuestionInfo> questions,
      List<Clause> clauses) {
    this.locale = locale;
    this.sentences = sentences;
    this.declared = declared;
    this.questions = questions;
    this.clauses = clauses;
  }

  /** The sentences in the language. */
  public static Messages in(Language language) {
    Locale locale = language.locale();
    return new Messages(
        locale, bundle("messages", locale), Declarations.NONE, List.of(), List.of());
  }

  /** The same about what a pack decides, whose codes have the names that it declares. */
  public Messages naming(Declarations declarations) {
    return new Messages(locale, sentences, declarations, questions, clauses);
  }

  /** The same about answers to these questions, which have names, as what they say has. */
  public Messages naming(List<QuestionInfo> questions) {
    return new Messages(locale, sentences, declared, List.copyOf(questions), clauses);
  }

  /** The same, which tell too what cited clauses say, as far as these are they. */
  public Messages citing(List<Clause> clauses) {
    return new Messages(locale, sentences, declared, questions, List.copyOf(clauses));
  }

  /** What some clauses say, a line each; nothing of those that are not known. */
  public List<String> clauses(Collection<String> cited) {
    return clauses.stream()
        .filter(clause -> cited.contains(clause.id()))
        .map(clause -> text("clause", clause.id(), clause.places(locale), clause.says()))
        .toList();
  }

  /** What is known of a question. */
  public Optional<QuestionInfo> question(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }

  /** What people call a code or a field; null stays null. */
  public String name(String code) {
    return code == null ? null : declared.term(code).in(locale);
  }

  /** What people call a code of a list; null stays null. */
  public String name(String list, String code) {
    return code == null ? null : declared.term(list, code).in(locale);
  }

  /** What people call a constant of the library, such as an outcome or a cause. */
  public String name(Enum<?> constant) {
    return Terms.of(constant).in(locale);
  }

  /**
   * A name as it is written, and behind it what people call it, if that says more.
   *
   * @param term in the language
   */
  public String beside(String written, String term) {
    return saysMore(written, term) ? text("beside", written, term) : written;
  }

  /** True unless the two differ in no more than the way in which words are joined. */
  public static boolean saysMore(String written, String term) {
    return !letters(written).equals(letters(term));
  }

  private static String letters(String text) {
    return text.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
  }

  /** The one in the language. */
  public String term(String zh, String en) {
    return new Bilingual(zh, en).in(locale);
  }

  /** What people call some fields of a fact, or what the pack declares. */
  public String fields(Class<? extends Record> fact, Collection<String> names) {
    return names.stream()
        .map(name -> Terms.field(fact, name))
        .map(term -> name(term.in(locale)))
        .collect(Collectors.joining(", "));
  }

  /** What people call some codes or fields. */
  public String names(Collection<String> names) {
    return names.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /** What people call some codes that follow each other, by this list or else by any. */
  public String path(String list, Collection<String> codes) {
    return codes.stream().map(code -> name(name(list, code))).collect(Collectors.joining(" → "));
  }

  /** A reason on one line. */
  public String reason(Reason reason) {
    return reason.text(locale, declared);
  }

  /** The help texts in the language, by the keys of picocli. */
  public static ResourceBundle usage(Language language) {
    return bundle("usage", language.locale());
  }

  /** The locale, for texts that bring both languages themselves. */
  public Locale locale() {
    return locale;
  }

  /**
   * The sentence with the values in its places, which are written as for a formatter; no value can
   * end a line, or command a terminal, and one in two languages is told in this one.
   */
  public String text(String key, Object... values) {
    Object[] told =
        Arrays.stream(values)
            .map(value -> value instanceof Bilingual both ? both.in(locale()) : value)
            .toArray();
    return Visible.sentence(sentences.getString(key), told);
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    // Without this, a Chinese platform would get Chinese where English is asked for.
    return ResourceBundle.getBundle(
        FOLDER + name,
        locale,
        Messages.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
