package org.crmrules.examples.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crmrules.Visible;

/**
 * A page for a browser: it fetches nothing and runs nothing. Markup comes from the program alone;
 * every value is a text, which can neither end an element nor begin one. Not thread-safe.
 */
public final class Page {

  /** What all pages look like. */
  private static final String LOOK =
      """
      :root { color-scheme: light; }
      body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei",
        sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #222; }
      h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
      table { border-collapse: collapse; } caption { text-align: left; color: #555; }
      """;

  private final StringBuilder html = new StringBuilder(8_000);

  /**
   * Begins a page.
   *
   * @param language of its texts
   * @param style what looks otherwise than on other pages, as CSS
   */
  public Page(Locale language, String title, String style) {
    put("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n", language.getLanguage());
    put("<meta charset=\"utf-8\">\n");
    put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    put("<title>%s</title>\n<style>\n", title);
    html.append(LOOK).append(style).append("</style>\n</head>\n<body>\n");
  }

  /**
   * Adds markup.
   *
   * @param markup of the program, with a place like {@code %s} for each value
   * @param values texts; what is no text is written as one
   */
  public Page put(String markup, Object... values) {
    Object[] texts = Arrays.stream(values).map(value -> text(String.valueOf(value))).toArray();
    html.append(String.format(Locale.ROOT, markup, texts));
    return this;
  }

  /** The whole page. */
  public String end() {
    return html.append("</body>\n</html>\n").toString();
  }

  /** A text of some lines that can neither end an element or an attribute nor begin one. */
  private static String text(String value) {
    String seen = value.replace("\t", "    ").lines().map(Visible::of).collect(Collectors.joining("\n"));
    return seen.chars().mapToObj(c -> safe((char) c)).collect(Collectors.joining());
  }

  private static String safe(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> String.valueOf(c);
    };
  }
}
