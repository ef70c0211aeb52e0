package org.crmrules.examples.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crmrules.examples.page.Page;

/**
 * Draws moves as bands from what was to what is, each as wide as many go that way: those who stay
 * in grey, those who move in colour.
 *
 * @param names what people call an outcome
 */
record Flows(UnaryOperator<String> names) {

  /** With more outcomes, such as days, bands would be lines that nobody can follow. */
  static final int MOST = 12;

  private static final int WIDTH = 760;
  private static final int BANDS_FROM = 200;
  private static final int BANDS_TO = 560;
  private static final int NODE = 10;
  private static final double HEIGHT = 300;
  private static final double GAP = 14;
  private static final double TEXT_BELOW = 4;

  static final String STYLE =
      """
      svg text { font-size: 14px; fill: #222; } svg .node { fill: #555; }
      svg .same { fill: #bbb; opacity: .45; } svg .moved { fill: #d97b00; opacity: .65; }
      """;

  /** Draws them, where anybody was asked about and they can be told apart. */
  void draw(Page page, Moves moves) {
    List<String> outcomes = moves.outcomes();
    if (moves.total() == 0 || outcomes.size() > MOST) {
      return;
    }
    double scale = HEIGHT / moves.total();
    Map<String, Double> left = new HashMap<>();
    Map<String, Double> right = new HashMap<>();
    page.put(
        "<svg viewBox=\"0 0 %s %s\" role=\"img\" width=\"100%%\">\n",
        WIDTH, number(HEIGHT + GAP * (outcomes.size() + 1)));
    double fromTop = GAP;
    double toTop = GAP;
    for (String outcome : outcomes) {
      left.put(outcome, fromTop);
      right.put(outcome, toTop);
      long before = outcomes.stream().mapToLong(to -> moves.at(outcome, to)).sum();
      long after = outcomes.stream().mapToLong(from -> moves.at(from, outcome)).sum();
      node(page, BANDS_FROM - NODE, fromTop, before * scale);
      label(page, BANDS_FROM - NODE - GAP, fromTop + before * scale / 2, "end", outcome, before);
      node(page, BANDS_TO, toTop, after * scale);
      label(page, BANDS_TO + NODE + GAP, toTop + after * scale / 2, "start", outcome, after);
      fromTop += before * scale + GAP;
      toTop += after * scale + GAP;
    }
    for (String from : outcomes) {
      for (String to : outcomes) {
        double wide = moves.at(from, to) * scale;
        if (wide > 0) {
          band(page, from.equals(to), left.get(from), right.get(to), wide);
          left.merge(from, wide, Double::sum);
          right.merge(to, wide, Double::sum);
        }
      }
    }
    page.put("</svg>\n");
  }

  private static void node(Page page, double x, double y, double high) {
    page.put(
        "<rect class=\"node\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n",
        number(x), number(y), NODE, number(high));
  }

  private void label(Page page, double x, double y, String anchor, String outcome, long count) {
    page.put(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s · %s</text>\n",
        number(x), number(y + TEXT_BELOW), anchor, names.apply(outcome), count);
  }

  private static void band(Page page, boolean stays, double from, double to, double wide) {
    double middle = (BANDS_FROM + BANDS_TO) / 2.0;
    page.put(
        "<path class=\"%s\" d=\"M%s %s C%s %s %s %s %s %s v%s C%s %s %s %s %s %s z\"/>\n",
        stays ? "same" : "moved",
        number(BANDS_FROM),
        number(from),
        number(middle),
        number(from),
        number(middle),
        number(to),
        number(BANDS_TO),
        number(to),
        number(wide),
        number(middle),
        number(to + wide),
        number(middle),
        number(from + wide),
        number(BANDS_FROM),
        number(from + wide));
  }

  /** To a tenth of a point, with a point on every machine. */
  private static String number(double value) {
    return String.valueOf(Math.round(value * 10) / 10.0);
  }
}
