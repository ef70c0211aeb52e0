package org.crmrules.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a chapter of the guide tells its reader to do, in its order: files to write, to change or to
 * look at, which a comment before the block names, and commands to run.
 *
 * @param text the whole page
 */
record Chapter(String text, List<Step> steps) {

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^(?:<!-- (.+) -->\\n)?```(\\w*)\\n((?s:.*?))^```$");

  /** Blocks that only show something. */
  private static final String SHOWN = "text";

  /** Something to do. */
  sealed interface Step permits Write, Append, Change, Replace, Look, Run {}

  /** Write a file. */
  record Write(String file, String content) implements Step {}

  /** Write something at the end of a file. */
  record Append(String file, String content) implements Step {}

  /** Change some lines of a file: those that begin with a minus for those with a plus. */
  record Change(String file, String before, String after) implements Step {}

  /** In every file of a folder, put a text in the place of another, wherever that stands. */
  record Replace(String folder, String before, String after) implements Step {}

  /** A file holds this. */
  record Look(String file, String content) implements Step {}

  /**
   * Run a command.
   *
   * @param output what it says, with … for what is left out; empty if nothing is shown
   */
  record Run(String command, int exit, String output) implements Step {}

  /**
   * Reads a page.
   *
   * @throws IllegalStateException if a block is neither followed nor only shown
   */
  static Chapter of(Path page) throws IOException {
    String text = Files.readString(page);
    List<Step> steps = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      String comment = blocks.group(1) == null ? "" : blocks.group(1);
      if (blocks.group(2).equals("console")) {
        runs(comment, blocks.group(3), steps);
      } else if (!comment.isEmpty()) {
        if (comment.endsWith("/*.yaml")) {
          replaces(comment.substring(0, comment.lastIndexOf('/')), blocks.group(3), steps);
        } else {
          steps.add(file(comment, blocks.group(2), blocks.group(3)));
        }
      } else if (!blocks.group(2).equals(SHOWN)) {
        throw new IllegalStateException(
            "The block (" + blocks.group(3) + ") must say which file it is, or be text.");
      }
    }
    return new Chapter(text, List.copyOf(steps));
  }

  private static Step file(String comment, String kind, String content) {
    if (comment.startsWith("= ")) {
      return new Look(comment.substring(2), content);
    }
    if (comment.endsWith(" +")) {
      return new Append(comment.substring(0, comment.length() - 2), content);
    }
    return kind.equals("diff")
        ? new Change(comment, lines(content, '+'), lines(content, '-'))
        : new Write(comment, content);
  }

  private static void replaces(String folder, String diff, List<Step> steps) {
    List<String> lines = diff.lines().toList();
    for (int i = 0; i < lines.size(); i += 2) {
      steps.add(new Replace(folder, lines.get(i).substring(1), lines.get(i + 1).substring(1)));
    }
  }

  /** A diff without the lines of one kind. */
  private static String lines(String diff, char without) {
    StringBuilder kept = new StringBuilder();
    diff.lines()
        .filter(line -> line.charAt(0) != without)
        .forEach(line -> kept.append(line.substring(1)).append('\n'));
    return kept.toString();
  }

  private static void runs(String comment, String block, List<Step> steps) {
    int exit = comment.startsWith("exit ") ? Integer.parseInt(comment.substring(5)) : 0;
    for (String run : block.split("(?m)^\\$ ")) {
      if (!run.isEmpty()) {
        int end = run.indexOf('\n');
        steps.add(new Run(run.substring(0, end), exit, run.substring(end + 1)));
      }
    }
  }
}
