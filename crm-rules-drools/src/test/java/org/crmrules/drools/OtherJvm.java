package org.crmrules.drools;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran in a process of its own, for what is laid down when a process starts.
 *
 * @param exit 0 if it went well
 * @param printed on both of its outputs
 */
public record OtherJvm(int exit, String printed) {

  /**
   * Runs the program with the class path of the tests.
   *
   * @param before what comes before it on the class path; may be null
   * @param options of the virtual machine
   */
  public static OtherJvm run(Path before, List<String> options, String program, String... arguments)
      throws IOException, InterruptedException {
    String classPath = System.getProperty("java.class.path");
    return runOn(
        before == null ? classPath : before + File.pathSeparator + classPath,
        options,
        program,
        arguments);
  }

  /** Runs the program with a class path of its own. */
  public static OtherJvm runOn(
      String classPath, List<String> options, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.add("-cp");
    command.add(classPath);
    command.add(program);
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(program + " does not end: " + printed);
    }
    return new OtherJvm(process.exitValue(), printed);
  }
}
