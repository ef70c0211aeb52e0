package org.crmrules.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The host as its callers see it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crm.rules.quiet=PT0.2S",
      "spring.main.banner-mode=off",
      "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1"
    })
class HostTest {

  private static final String CUSTOMER =
      """
      {"id": "C-1042", "amountLast12Months": 1280000.00, "ordersLast12Months": 14,
       "lastTransactionOn": "2026-02-20"}
      """;
  private static final String COMPLAINT =
      """
      {"id": "K-1", "subject": "QUALITY", "amount": 5000, "loss": 100, "claim": 0,
       "acceptedAt": "2026-03-02T08:40:00Z"}
      """;

  @TempDir static Path folder;

  @LocalServerPort private int port;

  @Autowired private CrmRules rules;

  /** The packs that ship, in a folder of the host. */
  @DynamicPropertySource
  static void packs(DynamicPropertyRegistry properties) {
    Path shipped = shipped();
    for (String part : List.of("customer-amount", "complaint-laboratory", "calendars")) {
      copy(shipped, shipped.resolve(part));
    }
    properties.add("crm.rules.folder", () -> folder.toString());
    write(folder.resolve("packs.lock"), lock(shipped));
  }

  @TestConfiguration
  static class OneInstant {
    @Bean
    @Primary
    Clock oneInstant() {
      return Clock.fixed(Instant.parse("2026-03-05T02:00:00.123456789Z"), ZoneOffset.UTC);
    }
  }

  @Test
  void aCustomerIsGradedWithTheRulesBehindIt() throws Exception {
    HttpResponse<String> answer = post("/policy/customer-amount/grade", CUSTOMER, "en");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(read(answer, "$.outcome.kind")).isEqualTo("GRADED");
    assertThat(read(answer, "$.outcome.level")).isEqualTo("A");
    assertThat(read(answer, "$.reasons[0].ruleId")).isEqualTo("G-017");
    assertThat(read(answer, "$.policy.version")).isEqualTo("1.0.0");
  }

  /** Accepted on 2 March: fifteen days that begin with the next, so to the end of 17 March. */
  @Test
  void aComplaintIsDueFifteenDaysAfterItsAcceptance() throws Exception {
    HttpResponse<String> answer = post("/policy/complaint-laboratory/clock", COMPLAINT, "en");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(read(answer, "$.whole.due.on")).isEqualTo("2026-03-17");
    assertThat(read(answer, "$.whole.status")).isEqualTo("RUNNING");
  }

  @Test
  void aKeptDecisionIsTheSameWhenItIsAskedAgain() throws Exception {
    for (HttpResponse<String> first :
        List.of(
            post("/policy/customer-amount/grade", CUSTOMER, "en"),
            post("/policy/complaint-laboratory/clock", COMPLAINT, "en"))) {
      String id = first.headers().firstValue("Decision-Id").orElseThrow();

      HttpResponse<String> again = post("/policy/decisions/" + id + "/replay", "", "en");

      assertThat(read(again, "$.same")).isEqualTo(true);
    }
    assertThat(post("/policy/decisions/4711/replay", "", "en").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongIsToldInTheLanguageOfTheCaller() throws Exception {
    String wrong = "{\"id\": \"C-1\", \"amountLast12Months\": -1}";

    HttpResponse<String> zh = post("/policy/customer-amount/grade", wrong, "zh-CN");
    HttpResponse<String> en = post("/policy/customer-amount/grade", wrong, "en");

    assertThat(List.of(zh.statusCode(), en.statusCode())).containsOnly(422);
    assertThat(zh.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(read(zh, "$.violations[0].path")).isEqualTo("customer.amountLast12Months");
    assertThat((String) read(zh, "$.detail")).containsPattern("\\p{IsHan}");
    assertThat((String) read(en, "$.detail")).startsWith("The customer.amountLast12Months (-1) ");
  }

  @Test
  void aPackThatIsNotThereIsAnsweredWithThoseThatAre() throws Exception {
    HttpResponse<String> answer = post("/policy/customer-value/grade", CUSTOMER, "en");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat((String) read(answer, "$.detail")).contains("customer-amount");
  }

  @Test
  void questionsAreCountedByWhatCameOfThem() throws Exception {
    post("/policy/customer-amount/grade", CUSTOMER, "en");
    post("/policy/customer-amount/grade", "{\"id\": \" \"}", "en");

    for (String result : List.of("decided", "InvalidFactException")) {
      HttpResponse<String> count =
          get("/actuator/metrics/crm.questions?tag=question:grade&tag=result:" + result);
      assertThat((Double) read(count, "$.measurements[0].value")).as(result).isPositive();
    }
  }

  @Test
  void aBadEditIsSeenInTheHealthAndTheGoodPacksGoOn() throws Exception {
    assertThat(read(get("/actuator/health"), "$.components.policy.status")).isEqualTo("UP");
    Path rules = folder.resolve("customer-amount/1.0.0/grades.drl");
    byte[] good = Files.readAllBytes(rules);

    Files.writeString(rules, "no rule at all");
    HttpResponse<String> bad = healthOnceItIs("DEGRADED");
    assertThat((String) read(bad, "$.components.policy.details.problems[0]")).contains("CR-");
    assertThat(bad.statusCode()).isEqualTo(200);
    assertThat(post("/policy/customer-amount/grade", CUSTOMER, "en").statusCode()).isEqualTo(200);

    Files.write(rules, good);
    healthOnceItIs("UP");
  }

  @Test
  @DirtiesContext
  void aHostWhoseDoorIsClosedIsDown() throws Exception {
    rules.close();

    HttpResponse<String> health = get("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(read(health, "$.components.policy.status")).isEqualTo("DOWN");
  }

  private HttpResponse<String> healthOnceItIs(String status) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (true) {
      HttpResponse<String> health = get("/actuator/health");
      if (read(health, "$.components.policy.status").equals(status)) {
        return health;
      }
      assertThat(Instant.now()).as(health.body()).isBefore(end);
      Thread.sleep(50);
    }
  }

  private HttpResponse<String> post(String path, String body, String language) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static Object read(HttpResponse<String> answer, String path) {
    return JsonPath.read(answer.body(), path);
  }

  /** The folder rules of this repository, wherever below it the tests run. */
  private static Path shipped() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("rules/packs.lock"))) {
      here = here.getParent();
    }
    return here.resolve("rules");
  }

  private static byte[] lock(Path shipped) {
    try (Stream<String> lines = Files.lines(shipped.resolve("packs.lock"))) {
      return lines
          .filter(l -> l.startsWith("customer-amount ") || l.startsWith("complaint-laboratory "))
          .reduce("", (all, line) -> all + line + "\n")
          .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void copy(Path root, Path part) {
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(folder.resolve(root.relativize(file).toString()), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
