package org.crmrules.drools.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.crmrules.Bilingual;
import org.crmrules.Visible;
import org.crmrules.pack.Problem;

/**
 * Collects what is wrong, so that all of it can be said at once; of what never ends, the first
 * thousand. Not thread-safe.
 */
public final class Problems {

  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\t]]");

  /** What is kept; nobody reads on, and a small file can make millions. */
  public static final int MOST = 1_000;

  private final List<Problem> found = new ArrayList<>();
  private int count;
  private Text lastText;
  private int lastLine;
  private String lastExcerpt;

  /** A problem of a file as a whole, or of the source if the path is empty. */
  public void add(ProblemCode code, String path, Object... arguments) {
    count++;
    if (count <= MOST) {
      found.add(problem(code, path, 0, 0, 0, "", arguments));
    }
  }

  /** A problem at a place in a file; the place may be empty, and is then one character long. */
  public void add(ProblemCode code, Text text, Span span, Object... arguments) {
    count++;
    if (count > MOST) {
      return;
    }
    int line = text.line(span.start());
    int column = text.column(span.start());
    String excerpt = excerpt(text, line);
    int rest = Math.max(1, excerpt.length() - column + 1);
    int length = Math.min(rest, Math.max(1, span.end() - span.start()));
    found.add(problem(code, text.path(), line, column, length, excerpt, arguments));
  }

  /**
   * One string for all problems of a line: a file may be one long line with a problem in each word.
   * What could turn the line around on a screen, or clear the screen, is shown as a mark.
   */
  private String excerpt(Text text, int line) {
    if (text != lastText || line != lastLine) {
      lastText = text;
      lastLine = line;
      lastExcerpt = HIDDEN.matcher(text.lineText(line)).replaceAll("\uFFFD");
    }
    return lastExcerpt;
  }

  private static Problem problem(
      ProblemCode code,
      String path,
      int line,
      int column,
      int length,
      String excerpt,
      Object... arguments) {
    Object[] zh = inLanguage(arguments, true);
    Object[] en = inLanguage(arguments, false);
    return new Problem(
        code.code(),
        Visible.of(path),
        line,
        column,
        length,
        excerpt,
        code.zh(zh).strip(),
        code.en(en).strip());
  }

  private static Object[] inLanguage(Object[] arguments, boolean zh) {
    return Arrays.stream(arguments)
        .map(a -> a instanceof Bilingual b ? (zh ? b.zh() : b.en()) : a)
        .map(a -> a instanceof Number ? a : Visible.of(String.valueOf(a)))
        .toArray();
  }

  /** True if nothing was found. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** How many were found, kept or not; to see whether a step found more. */
  public int size() {
    return count;
  }

  /** Adds what others found. */
  public void addAll(List<Problem> problems) {
    found.addAll(problems.subList(0, Math.min(problems.size(), Math.max(0, MOST - count))));
    count += problems.size();
  }

  /** Adds what others found, and counts what they did not keep. */
  public void addAll(Problems others) {
    addAll(others.found);
    count += others.count - others.found.size();
  }

  /** What was found, but not of these kinds. */
  public List<Problem> without(ProblemCode... kinds) {
    List<String> codes = Arrays.stream(kinds).map(ProblemCode::code).toList();
    return found.stream().filter(p -> !codes.contains(p.code())).toList();
  }

  /** True if anything was found in a folder; the path of a folder ends with {@code /}. */
  public boolean isIn(String folder) {
    return count > MOST || found.stream().anyMatch(p -> p.path().startsWith(Visible.of(folder)));
  }

  /** True if all that was found is in one of these folders, or there is nothing. */
  public boolean areIn(Collection<String> folders) {
    return count <= MOST
        && found.stream()
            .allMatch(p -> folders.stream().anyMatch(f -> p.path().startsWith(Visible.of(f))));
  }

  /**
   * What was found first, in the order of file and place, each once. If there is more, the last one
   * says so.
   */
  public List<Problem> sorted() {
    List<Problem> sorted =
        new ArrayList<>(found.stream().distinct().sorted(Problem.BY_PLACE).toList());
    if (count > MOST) {
      sorted.add(problem(ProblemCode.MORE_PROBLEMS, "", 0, 0, 0, "", MOST));
    }
    return List.copyOf(sorted);
  }
}
