package org.crmrules.examples.compare;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crmrules.examples.compare.Moves.Group;
import org.crmrules.examples.page.Page;
import org.crmrules.examples.text.Messages;

/**
 * Moves as one page for a browser: bands and a table from outcome to outcome, and each group with
 * the rules that make it. It fetches nothing.
 */
public final class MovesPage {

  private static final String STYLE =
      """
      .sum { font-size: 1.1rem; } .sum b { font-size: 1.6rem; margin-right: .2rem; }
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
    Page page = new Page(messages.locale(), title, STYLE + Flows.STYLE);
    page.put("<h1>%s</h1>\n<p class=\"sum\">", title);
    number(page, moves.total(), "compare.page.asked");
    number(page, moves.movers(), "compare.page.moved");
    page.put("</p>\n");
    new Flows(names).draw(page, moves);
    table(page, moves);
    long most = moves.moved().stream().mapToLong(Group::count).max().orElse(1);
    moves.moved().forEach(group -> group(page, group, most));
    return page.end();
  }

  private void number(Page page, long count, String key) {
    page.put("<b>%s</b>%s ", count, messages.text(key));
  }

  private void table(Page page, Moves moves) {
    List<String> outcomes = moves.outcomes();
    page.put("<table>\n<caption>%s</caption>\n<tr><th></th>", messages.text("compare.page.table"));
    outcomes.forEach(to -> page.put("<th>→ %s</th>", names.apply(to)));
    page.put("</tr>\n");
    for (String from : outcomes) {
      page.put("<tr><th>%s</th>", names.apply(from));
      for (String to : outcomes) {
        long count = moves.at(from, to);
        String kind = from.equals(to) ? "same" : count > 0 ? "moved" : "none";
        page.put("<td class=\"%s\">%s</td>", kind, count);
      }
      page.put("</tr>\n");
    }
    page.put("</table>\n");
  }

  private void group(Page page, Group group, long most) {
    page.put(
        "<h2>%s → %s · %s</h2>\n",
        names.apply(group.from()), names.apply(group.to()), group.count());
    page.put(
        "<div class=\"bar\" style=\"width:%s%%\"></div>\n<ul>\n",
        Math.max(1, group.count() * 100 / most));
    rules(page, group.lost(), "compare.lost");
    rules(page, group.gained(), "compare.gained");
    page.put(
        "</ul>\n<p class=\"examples\">%s</p>\n",
        messages.text("compare.examples", String.join(", ", group.examples())));
  }

  private void rules(Page page, Map<String, Long> rules, String key) {
    rules.forEach((rule, count) -> page.put("<li>%s</li>\n", messages.text(key, rule, count)));
  }
}
