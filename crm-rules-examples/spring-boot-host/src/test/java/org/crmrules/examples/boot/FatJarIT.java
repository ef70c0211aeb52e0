package org.crmrules.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that is put into production: the packs are in a jar within it. */
class FatJarIT {

  private static final String CUSTOMER =
      """
      {"id": "C-1042", "amountLast12Months": 1280000.00, "ordersLast12Months": 14}
      """;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration AT_MOST = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void theJarWithinTheJarDecidesByItsCompiledPacks() throws Exception {
    int port = freePort();
    Path said = folder.resolve("said.txt");
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("host.jar"),
                "--server.port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      HttpResponse<String> answer = grade(port, host, said);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"level\":\"A\"", "\"ruleId\":\"G-017\"");
      assertThat(Files.readString(said)).contains("(0 compiled)");
    } finally {
      host.destroy();
      assertThat(host.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Asks until the host listens. */
  private static HttpResponse<String> grade(int port, Process host, Path said) throws Exception {
    HttpRequest question =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/policy/customer-amount/grade"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(CUSTOMER))
            .build();
    long end = System.nanoTime() + AT_MOST.toNanos();
    while (true) {
      try {
        return HTTP.send(question, BodyHandlers.ofString());
      } catch (IOException notYet) {
        boolean hopeless = !host.isAlive() || System.nanoTime() > end;
        assertThat(hopeless).as(Files.readString(said)).isFalse();
        Thread.sleep(100);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
