package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes that come out of the program itself, as a Chinese Windows starts it. */
class ConsoleBytesTest {

  private static final Charset PAGE_936 = Charset.forName("GBK");

  @TempDir private Path folder;

  /** A program that was started, and all that it wrote to its two streams. */
  private record Ran(int exit, byte[] out, byte[] err) {

    String out(Charset charset) {
      return new String(out, charset);
    }
  }

  private Ran run(String page, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dos.name=Windows 11",
                "-Dstdout.encoding=" + page,
                "-Dstderr.encoding=" + page,
                "-Dnative.encoding=" + page,
                "-cp",
                classPath(),
                CrmRulesCli.class.getName()));
    command.addAll(List.of(arguments));
    Path err = folder.resolve("err");
    Process program = new ProcessBuilder(command).redirectError(err.toFile()).start();
    byte[] out = program.getInputStream().readAllBytes();
    assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ran(program.exitValue(), out, Files.readAllBytes(err));
  }

  /** Everything of this test, however it was started. */
  private static String classPath() {
    return CrmRulesCli.class.getClassLoader() instanceof URLClassLoader urls
        ? Stream.of(urls.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** What {@code >} of Windows PowerShell makes of the bytes of a program. */
  private static byte[] redirected(byte[] bytes, Charset console) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
    file.write(
        new String(bytes, console).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_16LE));
    return file.toByteArray();
  }

  @Test
  void aFormThatIsRedirectedOnAChineseWindowsIsReadAndAnsweredInItsOwnPage() throws Exception {
    Ran form = run("GBK", "ask", "--list", "grade", "--pack", "customer-amount", "--lang", "zh");
    assertThat(form.exit()).as(new String(form.err(), PAGE_936)).isZero();
    assertThat(form.out(PAGE_936)).contains("# 近十二个月采购额", "# 客户资料");
    assertThat(form.out(StandardCharsets.UTF_8)).contains("\uFFFD");

    Path in = folder.resolve("问.yaml");
    byte[] filledIn =
        form.out(PAGE_936)
            .replace("# amountLast12Months: 199999.99 ", "amountLast12Months: 1280000 ")
            .replace("# ordersLast12Months: 12 ", "ordersLast12Months: 14 ")
            .getBytes(PAGE_936);
    Files.write(in, redirected(filledIn, PAGE_936));
    Ran old = run("GBK", "ask", "--in", in.toString(), "--explain", "--lang", "zh");
    Ran utf8 = run("UTF-8", "ask", "--in", in.toString(), "--explain", "--lang", "zh");

    assertThat(old.out(PAGE_936)).contains("A 级", "  √ G-017 近十二个月采购额不低于 1,000,000 元");
    assertThat(utf8.out(StandardCharsets.UTF_8))
        .isEqualTo(old.out(PAGE_936).replace("√", "✓"))
        .doesNotContain("\uFFFD", "?");
    assertThat(old.exit()).isZero();
  }

  @Test
  void whatGoesWrongIsToldInItsOwnPageToo() throws Exception {
    Ran ran = run("GBK", "grade", "--in", "没有.csv", "--as-of", "2026-03-02", "--lang", "zh");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(new String(ran.err(), PAGE_936)).contains("文件 没有.csv 不存在。");
  }
}
