package org.crmrules.examples.decision;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crmrules.Decision;
import org.crmrules.Visible;
import org.crmrules.examples.facts.FactFormat;
import org.crmrules.examples.facts.TableWriter;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.PackInfo;

/**
 * Decisions of one kind in a table: for people with headers in their language and codes by their
 * names, for programs with the names of the components and codes. Not thread-safe, but for making
 * rows ready.
 */
public final class DecisionTable implements Closeable {

  /** How a formula begins, which nobody's name is to become. */
  private static final String FORMULA = "=+@-";

  private final TableWriter out;
  private final FactFormat format;
  private final Messages messages;
  private final List<PackInfo> packs;
  private final boolean forPeople;
  private final Repeated<TableRows.Done, Map<String, Object>> repeated = new Repeated<>(1_000);
  private boolean hasHeader;

  /**
   * Begins a table.
   *
   * @param format one of a table
   * @param out closed with the table
   * @param packs those that decide
   */
  public DecisionTable(
      FactFormat format,
      OutputStream out,
      boolean forPeople,
      List<PackInfo> packs,
      Messages messages)
      throws IOException {
    this.format = format;
    this.out = TableWriter.of(format, out);
    this.messages = messages;
    this.packs = packs;
    this.forPeople = forPeople;
    if (forPeople) {
      this.out.markAsUtf8();
    }
  }

  /** One more decision, in as many rows as it takes. */
  public void add(Decision decision) throws IOException {
    rows(decision).write();
  }

  /** The same, made ready by any thread, to be written when it is its turn. */
  public TableWriter.Row rows(Decision decision) {
    Messages words = forPeople ? DecisionText.naming(decision, messages, packs) : messages;
    List<Map<String, Object>> told = TableRows.of(decision, words, forPeople, repeated);
    List<TableWriter.Row> rows = new ArrayList<>(told.size());
    for (Map<String, Object> row : told) {
      List<Object> cells = new ArrayList<>(row.size());
      row.values().forEach(value -> cells.add(value instanceof String text ? safe(text) : value));
      rows.add(out.row(cells));
    }
    return () -> {
      if (!hasHeader && !told.isEmpty()) {
        hasHeader = true;
        out.write(told.get(0).keySet().stream().map(this::header).toList());
      }
      for (TableWriter.Row row : rows) {
        row.write();
      }
    };
  }

  private String header(String column) {
    return forPeople ? messages.text("table." + column) : column;
  }

  private String safe(String text) {
    String visible = visible(text);
    boolean couldRun =
        format == FactFormat.csv
            && forPeople
            && !visible.isEmpty()
            && FORMULA.indexOf(visible.charAt(0)) >= 0;
    return couldRun ? "'" + visible : visible;
  }

  /** Its lines stay lines. */
  private static String visible(String text) {
    return showsAll(text) ? text : String.join("\n", text.lines().map(Visible::of).toList());
  }

  /** True for most of what is in a table: then no line is looked at by itself. */
  private static boolean showsAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && !Visible.isPlain(c) && !Visible.isShown(c)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
