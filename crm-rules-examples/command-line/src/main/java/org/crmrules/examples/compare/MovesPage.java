package org.crmrules.examples.compare;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.crmrules.Visible;
import org.crmrules.examples.compare.Moves.Group;
import org.crmrules.examples.text.Messages;

/**
 * Moves as one page for a browser: a table from outcome to outcome, and each group with the rules
 * that make it. It fetches nothing.
 */
public final class MovesPage {

  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
        margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #222; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
      .sum { font-size: 1.1rem; } .sum b { font-size: 1.6rem; margin-right: .2rem; }
      table { border-collapse: collapse; } caption { text-align: left; color: #555; }
      th, td { border: 1px solid #ccc; padding: .3rem .8rem; text-align: right; }
      th { background: #f4f4f4; } td.same { color: #888; } td.moved { background: #fde7c7; }
      .bar { height: .6rem; background: #d97b00; margin: .2rem 0; min-width: 2px; }
      li { margin: .1rem 0; } .examples { color: #555; }
      """;

  private final Messages messages;
  private final UnaryOperator<String> names;

  /**
   * A page in the language of the messages.
   *
   * @param names what people call an outcome
   */
  public MovesPage(Messages messages, UnaryOperator<String> names) {
    this.messages = messages;
    this.names = names;
  }

  /**
   * The whole page.
   *
   * @param title what is compared
   */
  public String of(String title, Moves moves) {
    StringBuilder page = new StringBuilder(4_000);
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(messages.locale().getLanguage())
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(html(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(html(title))
        .append("</h1>\n<p class=\"sum\">");
    number(page, moves.total(), "compare.page.asked");
    number(page, moves.movers(), "compare.page.moved");
    page.append("</p>\n");
    table(page, moves);
    long most = moves.moved().stream().mapToLong(Group::count).max().orElse(1);
    moves.moved().forEach(group -> group(page, group, most));
    return page.append("</body>\n</html>\n").toString();
  }

  private void number(StringBuilder page, long count, String key) {
    page.append("<b>").append(count).append("</b>").append(html(messages.text(key))).append(' ');
  }

  private void table(StringBuilder page, Moves moves) {
    List<String> outcomes = moves.outcomes();
    page.append("<table>\n<caption>")
        .append(html(messages.text("compare.page.table")))
        .append("</caption>\n<tr><th></th>");
    outcomes.forEach(to -> page.append("<th>→ ").append(html(names.apply(to))).append("</th>"));
    page.append("</tr>\n");
    for (String from : outcomes) {
      page.append("<tr><th>").append(html(names.apply(from))).append("</th>");
      for (String to : outcomes) {
        long count = moves.at(from, to);
        String kind = from.equals(to) ? "same" : count > 0 ? "moved" : "none";
        page.append("<td class=\"").append(kind).append("\">").append(count).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  private void group(StringBuilder page, Group group, long most) {
    page.append("<h2>")
        .append(html(names.apply(group.from()) + " → " + names.apply(group.to())))
        .append(" · ")
        .append(group.count())
        .append("</h2>\n<div class=\"bar\" style=\"width:")
        .append(Math.max(1, group.count() * 100 / most))
        .append("%\"></div>\n<ul>\n");
    rules(page, group.lost(), "compare.lost");
    rules(page, group.gained(), "compare.gained");
    page.append("</ul>\n<p class=\"examples\">")
        .append(html(messages.text("compare.examples", String.join(", ", group.examples()))))
        .append("</p>\n");
  }

  private void rules(StringBuilder page, Map<String, Long> rules, String key) {
    rules.forEach(
        (rule, count) ->
            page.append("<li>").append(html(messages.text(key, rule, count))).append("</li>\n"));
  }

  /** A text that can neither end an element nor begin one. */
  private static String html(String text) {
    return Visible.of(text)
        .chars()
        .mapToObj(
            c ->
                switch (c) {
                  case '<' -> "&lt;";
                  case '>' -> "&gt;";
                  case '&' -> "&amp;";
                  case '"' -> "&quot;";
                  default -> String.valueOf((char) c);
                })
        .collect(Collectors.joining());
  }
}
