package org.crmrules.drools;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is logged while something is done. The tests log to standard error. */
public final class Said {

  private Said() {}

  /** The lines of a class, each from its level on. */
  public static List<String> by(Class<?> logger, Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setErr(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    String name = " " + logger.getName() + " - ";
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains(name))
        .map(line -> line.replaceFirst("^\\[[^]]*\\] ", "").replace(name, " "))
        .toList();
  }
}
