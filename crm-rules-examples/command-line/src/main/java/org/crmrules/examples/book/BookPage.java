package org.crmrules.examples.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crmrules.Bilingual;
import org.crmrules.PolicyRef;
import org.crmrules.examples.book.Book.Entry;
import org.crmrules.examples.book.Book.Part;
import org.crmrules.examples.book.Book.Rule;
import org.crmrules.examples.page.Page;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.Clause;
import org.crmrules.pack.PackInfo;
import org.crmrules.pack.RuleInfo;
import org.crmrules.pack.WrittenPack.WrittenCase;
import org.crmrules.pack.WrittenPack.WrittenRule;

/**
 * The policy as one page: on the left what each clause says, what it leaves open and how we read
 * it, on the right the rules that decide it, with their numbers and cases.
 */
public final class BookPage {

  private static final int SHORT_DIGEST = 12;

  /** Texts and numbers of a rule; the numbers are what analysts change. */
  private static final Pattern NUMBER =
      Pattern.compile("\"[^\"]*\"|(?<![\\w.])\\d+(?:\\.\\d+)?B?(?![\\w.])");

  private final Messages messages;
  private final Texts texts;
  private final UnaryOperator<String> paths;
  private final Page page;

  /**
   * A page in the language of the messages.
   *
   * @param texts of the packs
   * @param paths the path of a file as the reader can open it
   */
  public BookPage(Messages messages, Texts texts, UnaryOperator<String> paths) {
    this.messages = messages;
    this.texts = texts;
    this.paths = paths;
    this.page = new Page(messages.locale(), messages.text("book.title"), BookStyle.CSS);
  }

  /** The whole page; to be asked for once. */
  public String of(Book book) {
    Map<Bilingual, List<Entry>> sections = book.sections();
    contents(book, sections);
    page.put("<main>\n<h1>%s</h1>\n", messages.text("book.title"));
    summary(book);
    packs(book.packs());
    int number = 0;
    for (Map.Entry<Bilingual, List<Entry>> section : sections.entrySet()) {
      page.put("<h2 id=\"section-%s\">%s</h2>\n", ++number, title(section.getKey()));
      section.getValue().forEach(this::entry);
    }
    if (!book.own().isUndecided()) {
      page.put("<h2 id=\"own\">%s</h2>\n", messages.text("book.own"));
      page.put("<p class=\"about\">%s</p>\n", messages.text("book.own.about"));
      book.own().decided().forEach(this::part);
    }
    if (hasList(book)) {
      undecided(book.undecided());
    }
    page.put("</main>\n");
    return page.end();
  }

  /** A list of those that no rule decides, unless there is nothing else. */
  private static boolean hasList(Book book) {
    int undecided = book.undecided().size();
    return undecided > 0 && undecided < book.entries().size();
  }

  private String title(Bilingual section) {
    return section.equals(Bilingual.none())
        ? messages.text("book.section.unwritten")
        : section.in(messages.locale());
  }

  private void contents(Book book, Map<Bilingual, List<Entry>> sections) {
    page.put("<nav>\n<h2>%s</h2>\n<ul>\n", messages.text("book.contents"));
    int number = 0;
    for (Map.Entry<Bilingual, List<Entry>> section : sections.entrySet()) {
      page.put("<li><a href=\"#section-%s\">%s</a>\n<p>", ++number, title(section.getKey()));
      for (Entry entry : section.getValue()) {
        String kind = entry.isUndecided() ? "none" : "some";
        page.put("<a class=\"%s\" href=\"#%s\">%s</a> ", kind, entry.id(), entry.id());
      }
      page.put("</p></li>\n");
    }
    if (!book.own().isUndecided()) {
      page.put("<li><a href=\"#own\">%s</a></li>\n", messages.text("book.own"));
    }
    if (hasList(book)) {
      page.put("<li><a href=\"#undecided\">%s</a></li>\n", messages.text("book.nobody"));
    }
    page.put("</ul>\n</nav>\n");
  }

  private void summary(Book book) {
    long rules =
        book.packs().stream().mapToLong(pack -> pack.rules().size()).sum();
    int undecided = book.undecided().size();
    page.put(
        "<p class=\"about\">%s</p>\n",
        messages.text(
            "book.summary",
            book.entries().size(),
            book.entries().size() - undecided,
            undecided,
            book.packs().size(),
            rules));
    page.put("<p class=\"about\">%s</p>\n", messages.text("book.about"));
  }

  private void packs(List<PackInfo> packs) {
    page.put("<details class=\"packs\"><summary>%s</summary>\n<table>\n", messages.text("book.packs"));
    for (PackInfo pack : packs) {
      page.put(
          "<tr><td>%s</td><td><code>%s</code> %s</td><td>%s</td><td>%s</td><td><code>%s</code></td></tr>\n",
          messages.term(pack.titleZh(), pack.titleEn()),
          pack.policy().pack(),
          pack.policy().version(),
          messages.text("book.from", pack.effectiveFrom()),
          messages.text("book.status." + pack.status()),
          pack.policy().digest().substring(0, SHORT_DIGEST));
    }
    page.put("</table>\n</details>\n");
  }

  private void entry(Entry entry) {
    String kind = entry.isUndecided() ? "entry alone" : "entry";
    page.put("<article class=\"%s\" id=\"%s\">\n<div class=\"law\">\n", kind, entry.id());
    page.put("<h3>%s</h3>\n", entry.id());
    Clause clause = entry.clause();
    if (clause == null) {
      page.put("<p class=\"about\">%s</p>\n", messages.text("book.unwritten", entry.id()));
    } else {
      page.put("<p class=\"place\">%s</p>\n", clause.places(messages.locale()));
      page.put("<p class=\"says\">%s</p>\n", clause.says().in(messages.locale()));
      said("open", "book.label.open", clause.open());
      said("reading", "book.label.reading", clause.reading());
    }
    if (entry.isUndecided()) {
      page.put(
          "<p class=\"undecided\"><b>%s</b> %s</p>\n",
          messages.text("book.label.undecided"),
          Because.of(entry, messages));
    }
    page.put("</div>\n<div class=\"code\">\n");
    entry.decided().forEach(this::part);
    page.put("</div>\n</article>\n");
  }

  private void said(String kind, String label, Bilingual text) {
    if (text != null) {
      page.put(
          "<p class=\"%s\"><b>%s</b> %s</p>\n",
          kind,
          messages.text(label),
          text.in(messages.locale()));
    }
  }

  private void part(Part part) {
    PackInfo pack = part.newest();
    page.put("<section class=\"part\">\n<h4>%s", messages.term(pack.titleZh(), pack.titleEn()));
    for (PackInfo version : part.versions()) {
      page.put(" <code>%s %s</code>", version.policy().pack(), version.policy().version());
    }
    page.put("</h4>\n");
    part.checks()
        .forEach(code -> page.put("<p class=\"held\">%s</p>\n", messages.text("book.held", code)));
    part.rules().forEach(rule -> rule(part, rule));
    page.put("</section>\n");
  }

  /** Side by side where versions differ; once where all say the same. */
  private void rule(Part part, Rule rule) {
    page.put("<div class=\"rule\">\n<h5>%s</h5>\n", rule.id());
    List<String> written = new ArrayList<>();
    for (int i = 0; i < part.versions().size(); i++) {
      RuleInfo info = rule.versions().get(i);
      written.add(info == null ? "" : text(part.versions().get(i).policy(), info));
    }
    if (written.stream().distinct().count() == 1) {
      version(part.newest().policy(), rule.newest());
    } else {
      versions(part, rule, written);
    }
    cases(part, rule);
    page.put("</div>\n");
  }

  private void versions(Part part, Rule rule, List<String> written) {
    page.put("<div class=\"versions\">\n");
    for (int i = 0; i < written.size(); i++) {
      boolean changed = i > 0 && !written.get(i).equals(written.get(i - 1));
      PolicyRef policy = part.versions().get(i).policy();
      page.put("<div class=\"%s\">", changed ? "version changed" : "version");
      page.put("<p class=\"number\">%s</p>\n", policy.version());
      RuleInfo info = rule.versions().get(i);
      if (info == null) {
        page.put("<p class=\"about\">%s</p>\n", messages.text("book.page.noRule"));
      } else {
        version(policy, info);
      }
      page.put("</div>\n");
    }
    page.put("</div>\n");
  }

  /** All that makes a rule of a version. */
  private String text(PolicyRef policy, RuleInfo info) {
    WrittenRule rule = texts.rule(policy, info.id());
    return info.zh() + rule.when() + rule.then();
  }

  private void version(PolicyRef policy, RuleInfo info) {
    WrittenRule rule = texts.rule(policy, info.id());
    page.put("<p class=\"sentence\">%s</p>\n", messages.term(info.zh(), info.en()));
    if (messages.locale().getLanguage().equals("zh") && !rule.remark().isEmpty()) {
      page.put("<p class=\"remark\">%s</p>\n", rule.remark());
    }
    page.put("<pre>");
    numbered(rule.when());
    page.put("\n<i>→</i> ");
    numbered(rule.then());
    page.put("</pre>\n<p class=\"file\">%s</p>\n", paths.apply(info.path()) + ":" + info.line());
  }

  /** A text with its numbers in bold. */
  private void numbered(String text) {
    int at = 0;
    Matcher matcher = NUMBER.matcher(text);
    for (MatchResult found : matcher.results().toList()) {
      page.put("%s", text.substring(at, found.start()));
      page.put(found.group().startsWith("\"") ? "%s" : "<b>%s</b>", found.group());
      at = found.end();
    }
    page.put("%s", text.substring(at));
  }

  /** Those of the newest version that has the rule. */
  private void cases(Part part, Rule rule) {
    int newest = rule.versions().lastIndexOf(rule.newest());
    PolicyRef policy = part.versions().get(newest).policy();
    List<WrittenCase> own = texts.own(policy, rule.id());
    if (own.isEmpty()) {
      return;
    }
    Map<Boolean, Long> counts =
        own.stream()
            .collect(
                Collectors.partitioningBy(
                    one -> one.fires().contains(rule.id()), Collectors.counting()));
    page.put(
        "<details><summary>%s</summary>\n",
        messages.text(
            "book.cases",
            counts.get(true),
            counts.get(false),
            texts.elsewhere(policy, rule.id())));
    for (WrittenCase one : own) {
      boolean fires = one.fires().contains(rule.id());
      page.put(
          "<p class=\"case\"><b class=\"%s\">%s</b> %s <span class=\"file\">%s</span></p>\n",
          fires ? "fires" : "misses",
          messages.text(fires ? "book.case.fires" : "book.case.misses"),
          one.name(),
          paths.apply(one.path()) + ":" + one.line());
      page.put("<pre>%s</pre>\n", one.text());
    }
    page.put("</details>\n");
  }

  private void undecided(List<Entry> entries) {
    page.put("<h2 id=\"undecided\">%s</h2>\n", messages.text("book.nobody"));
    page.put("<table class=\"undecided\">\n");
    for (Entry entry : entries) {
      page.put(
          "<tr><td><a href=\"#%s\">%s</a></td><td>%s</td><td>%s</td></tr>\n",
          entry.id(),
          entry.id(),
          entry.clause().says().in(messages.locale()),
          Because.of(entry, messages));
    }
    page.put("</table>\n");
  }
}
