package org.crmrules.drools.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.PolicyRef;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Span;
import org.crmrules.drools.problem.Text;

/**
 * What {@code packs.lock} says: a line for each version that was ever released. Changes are made to
 * single lines, so that comments stay and two branches that release different versions merge.
 */
public record PackLock(Text text, List<Line> lines) {

  /**
   * A version.
   *
   * @param withdrawn false: released
   * @param number of the line, 1-based
   */
  public record Line(String pack, String version, boolean withdrawn, String digest, int number) {

    String name() {
      return pack + " " + version;
    }

    private String text() {
      return String.format(
          Locale.ROOT,
          "%s %s %s sha256:%s",
          pack,
          version,
          withdrawn ? "withdrawn" : "released",
          digest);
    }
  }

  private static final Pattern LINE =
      Pattern.compile(
          "(?<pack>[a-z0-9-]+)\\s+(?<version>\\d{1,4}\\.\\d{1,4}\\.\\d{1,4})"
              + "\\s+(?<status>released|withdrawn)\\s+sha256:(?<digest>[0-9a-f]{64})\\s*(#.*)?");
  private static final Pattern RELEASED = Pattern.compile("released(?=\\s+sha256:)");
  private static final Pattern MERGE = Pattern.compile("(<{7}|\\|{7}|={7}|>{7}).*");
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::pack).thenComparing(Line::version, PackReader::compareVersions);
  private static final String HEADER =
      """
      # 已发布的版本与指纹。由 crm-rules release 和 withdraw 写入；已发布的版本不再改动。
      # Released versions and their digests, as crm-rules release and withdraw write them.
      """;

  /** The lock of a source; null if there is none, or, with problems, if it is not good. */
  public static PackLock of(SourceFiles source, Problems problems) {
    byte[] bytes = source.files().get(SourceFiles.LOCK);
    Text text = bytes == null ? null : Utf8.text(SourceFiles.LOCK, bytes, problems);
    return text == null ? null : read(text, problems);
  }

  /** A lock in which nothing is locked yet. */
  public static PackLock empty() {
    return new PackLock(new Text(SourceFiles.LOCK, HEADER), List.of());
  }

  private static PackLock read(Text text, Problems problems) {
    int before = problems.size();
    List<Line> lines = new ArrayList<>();
    for (int number = 1; number <= text.lineStarts().size(); number++) {
      String line = text.lineText(number).strip();
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        lines.add(
            new Line(
                matcher.group("pack"),
                matcher.group("version"),
                matcher.group("status").equals("withdrawn"),
                matcher.group("digest"),
                number));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        boolean merge = MERGE.matcher(line).matches();
        problems.add(
            merge ? ProblemCode.MERGE_MARK : ProblemCode.BROKEN_LOCK_LINE,
            text,
            span(text, number));
      }
    }
    PackLock lock = new PackLock(text, List.copyOf(lines));
    lock.refuseTwice(problems);
    return problems.size() > before ? null : lock;
  }

  private void refuseTwice(Problems problems) {
    for (Line line : lines) {
      if (find(line.pack(), line.version()) != line) {
        problems.add(ProblemCode.LOCKED_TWICE, text, span(line), line.name());
      }
    }
  }

  /** The line of a version; null if there is none. */
  public Line find(String pack, String version) {
    return lines.stream()
        .filter(l -> l.pack().equals(pack) && l.version().equals(version))
        .findFirst()
        .orElse(null);
  }

  /** True if a version is locked that belongs into this folder. */
  boolean isOf(String folder) {
    return lines.stream()
        .anyMatch(l -> ("/" + folder).endsWith("/" + l.pack() + "/" + l.version() + "/"));
  }

  /** True if another version of the same pack is released. */
  public boolean hasOther(Line line) {
    return lines.stream()
        .anyMatch(l -> l.pack().equals(line.pack()) && !l.withdrawn() && !l.equals(line));
  }

  /** Where a line stands. */
  public Span span(Line line) {
    return span(text, line.number());
  }

  private static Span span(Text text, int number) {
    int start = text.offset(number, 1);
    return new Span(start, start + text.lineText(number).length());
  }

  /** With a line for a version, before the first that comes after it. */
  public PackLock released(PolicyRef policy) {
    Line line = new Line(policy.pack(), policy.version(), false, policy.digest(), 0);
    String content = text.content();
    int at =
        lines.stream()
            .filter(l -> ORDER.compare(l, line) > 0)
            .findFirst()
            .map(l -> text.offset(l.number(), 1))
            .orElse(content.length());
    String before = content.substring(0, at);
    String end = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    return again(before + end + line.text() + "\n" + content.substring(at));
  }

  /** With a version withdrawn, and why behind it. */
  public PackLock withdrawn(Line line, String reason) {
    Span span = span(line);
    String content = text.content();
    String now =
        RELEASED.matcher(content.substring(span.start(), span.end())).replaceFirst("withdrawn");
    return again(
        content.substring(0, span.start()) + now + " # " + reason + content.substring(span.end()));
  }

  private static PackLock again(String content) {
    return read(new Text(SourceFiles.LOCK, content), new Problems());
  }
}
