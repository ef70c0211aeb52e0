package org.crmrules.examples.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a console shows is what was written, on a Chinese Windows too. */
class ConsoleTest {

  private static final Charset PAGE_936 = Charset.forName("GBK");

  private static Charset charset(Map<String, String> platform) {
    return Console.charset("stdout", platform::get);
  }

  private static byte[] written(String text, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintWriter out = Console.writer(bytes, charset)) {
      out.print(text);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stdout.encoding", "sun.stdout.encoding", "native.encoding"})
  void aChineseWindowsGetsItsOwnCodePageWhicheverWayJavaTellsIt(String property) {
    for (String name : new String[] {"GBK", "ms936", "x-mswin-936", "GB18030"}) {
      Charset charset = charset(Map.of("os.name", "Windows 11", property, name));
      assertThat(new String(written("采购额", charset), PAGE_936)).as(name).isEqualTo("采购额");
    }
  }

  @Test
  void whatTheConsoleSaysGoesBeforeWhatTheMachineSays() {
    assertThat(
            charset(
                Map.of(
                    "os.name", "Windows 10", "stdout.encoding", "UTF-8", "native.encoding", "GBK")))
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void everywhereElseItIsUtf8WhateverThePlatformSays() {
    assertThat(charset(Map.of("os.name", "Linux", "stdout.encoding", "ANSI_X3.4-1968")))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset(Map.of("os.name", "Linux", "stdout.encoding", "GBK")))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset(Map.of("os.name", "Windows 11", "stdout.encoding", "Cp437")))
        .as("a page without Chinese")
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset(Map.of("os.name", "Windows 11", "stdout.encoding", "no such page")))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset(Map.of("os.name", "Windows 11"))).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void whatTheCodePageLacksIsSpelledAndNeverLost() {
    String text = "✓ G-017 → A …\n  ✗ 𠮷 \"é\"\n";

    assertThat(new String(written(text, PAGE_936), PAGE_936))
        .isEqualTo("√ G-017 → A …\n  × \\ud842\\udfb7 \"é\"\n");
    assertThat(new String(written(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(text);
  }
}
