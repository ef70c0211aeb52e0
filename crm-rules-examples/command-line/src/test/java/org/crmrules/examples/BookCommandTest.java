package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy as a book; beside the version in force a draft lets B begin at 300,000 (G-018). */
class BookCommandTest {

  private static final Path RULES = Path.of("../../rules");
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");

  @TempDir private Path folder;

  private Path rules;

  @BeforeEach
  void aDraftBesideTheVersionInForce() throws IOException {
    rules = ShippedRules.copy(List.of("customer-amount/1.0.0", "clauses"), folder.resolve("rules"));
    assertThat(Cli.run("new-version", "--rules=" + rules, "customer-amount").exit()).isZero();
    edit("customer-amount/1.1.0/grades.drl", "200000", "300000");
  }

  private void edit(String file, String old, String now) throws IOException {
    String before = Files.readString(rules.resolve(file));
    assertThat(before).contains(old);
    Files.writeString(rules.resolve(file), before.replace(old, now));
  }

  private Cli book(String... more) {
    return Cli.run(
        Stream.concat(Stream.of("book", "--rules=" + rules), Stream.of(more))
            .toArray(String[]::new));
  }

  private String page(String... more) throws IOException {
    Path out = folder.resolve("policy.html");
    Cli told =
        book(Stream.concat(Stream.of("--out=" + out), Stream.of(more)).toArray(String[]::new));
    assertThat(told.exit()).as(told.err()).isZero();
    return Files.readString(out);
  }

  @Test
  void aClauseIsToldWithWhatIsOpenHowItIsReadAndWhatDecidesIt() {
    Cli told = book("G-18");

    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.out().lines().toList())
        .startsWith("G-18  Customer grading · “Customer grading, third text: by amount” 3.2")
        .anyMatch(line -> line.startsWith("  Says: B: a medium amount"))
        .contains("  Open: No numbers are given.")
        .anyMatch(line -> line.startsWith("  We read: Decided by the amount alone"))
        .contains("  customer-amount 1.0.0, 1.1.0  Grading by amount")
        .anyMatch(
            line ->
                line.matches(" {4}1\\.1\\.0 G-018 .*CNY 300,000 .*/1\\.1\\.0/grades\\.drl:\\d+\\)"))
        .anyMatch(
            line ->
                line.matches(" {4}1\\.0\\.0 G-018 .*CNY 200,000 .*/1\\.0\\.0/grades\\.drl:\\d+\\)"))
        .contains("      → grade.atLeast(\"B\");")
        .anyMatch(line -> line.matches(" {6}Fires: .*scenarios/G-018\\.yaml:\\d+\\).*"))
        .anyMatch(line -> line.matches(" {6}Does not: .*scenarios/G-018\\.yaml:\\d+\\).*"));
  }

  /** Where it stands is where a reader finds it. */
  @Test
  void thePlaceOfARuleIsTheLineOnWhichItBegins() throws IOException {
    String line =
        book("G-18").out().lines().filter(l -> l.contains("1.0.0 G-018")).findFirst().orElseThrow();
    String place = line.substring(line.lastIndexOf('(') + 1, line.lastIndexOf(')'));
    int colon = place.lastIndexOf(':');
    List<String> file = Files.readAllLines(Path.of(place.substring(0, colon)));

    assertThat(file.get(Integer.parseInt(place.substring(colon + 1)) - 1))
        .isEqualTo("rule \"G-018 medium amount\"");
  }

  @Test
  void whatACheckHoldsIsSaidWithItsCode() {
    assertThat(book("G-21").out()).contains("Held by a check at load: CR-503.");
  }

  @Test
  void inTheShippedPacksEveryClauseThatNobodyDecidesSaysWhy() {
    Cli told = Cli.run("book", "--undecided");

    assertThat(told.exit()).isZero();
    assertThat(told.out().lines().filter(line -> line.matches("[A-Z]+-\\d+  .*")).count())
        .isEqualTo(told.out().lines().filter(line -> line.startsWith("  No rule decides")).count())
        .isEqualTo(171);
    assertThat(told.out()).contains("P-06  ").doesNotContain("Why is not written down");
  }

  @Test
  void thePageOfTheShippedPacksHasOurOwnRulesToo() throws IOException {
    Path out = folder.resolve("shipped.html");

    assertThat(Cli.run("book", "--out=" + out).out()).contains("shipped.html: ", " clauses.");
    assertThat(Files.readString(out))
        .contains("id=\"own\"", "id=\"undecided\"", "<h5>G-017</h5>", "Held by a check at load")
        .doesNotContain("Clauses that nobody wrote down", "Why is not written down");
  }

  @Test
  void thePageHasEveryClauseAndLeadsToEachAndFetchesNothing() throws IOException {
    String page = page();
    List<String> anchors = matches(ANCHOR, page);

    assertThat(anchors).doesNotHaveDuplicates().contains("G-17", "C-26", "S-34", "undecided");
    assertThat(matches(LINK, page)).isNotEmpty().allMatch(anchors::contains);
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("CustomerProfile( amountLast12Months &gt;= <b>1000000</b> )")
        .contains("grade.atLeast(&quot;A&quot;);")
        .contains("/customer-amount/1.0.0/grades.drl:")
        .contains("/customer-amount/1.1.0/scenarios/G-017.yaml:3")
        .doesNotContain("<script", "http://", "https://", "url(", "@import", "src=");
  }

  private static List<String> matches(Pattern pattern, String page) {
    return pattern.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  void versionsStandSideBySideAndWhatDiffersIsMarked() throws IOException {
    String page = page("--pack=customer-amount", "G-18", "G-19");
    String rule = page.substring(page.indexOf("<h5>G-018</h5>"), page.indexOf("<h5>G-019</h5>"));

    assertThat(rule)
        .contains("<div class=\"version\"><p class=\"number\">1.0.0</p>")
        .contains("<div class=\"version changed\"><p class=\"number\">1.1.0</p>")
        .contains("<b>200000</b>", "<b>300000</b>");
    assertThat(page.substring(page.indexOf("<h5>G-019</h5>")))
        .contains("<b>1000</b>", "/customer-amount/1.1.0/grades.drl:")
        .doesNotContain("<div class=\"version", "/customer-amount/1.0.0/");
    assertThat(page).contains("id=\"G-18\"").doesNotContain("id=\"G-17\"");
  }

  @Test
  void theSamePageIsThereInChinese() throws IOException {
    String page = page("--lang=zh");

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh\">")
        .contains("我们的理解", "没有规则判定的条款", "近十二个月采购额不低于 1,000,000 元")
        .contains("采购额大的客户，至少 A 级。");
  }

  @Test
  void whatAClauseSaysCannotBeMarkup() throws IOException {
    edit(
        "clauses/01-grading.yaml",
        "      zh: A 级：消费或合作的金额大，贡献明显，而且成长的潜力高。",
        "      zh: \"<script>alert('x')</script> & \\\" 大额\"");
    String page = page("--lang=zh");

    assertThat(page)
        .contains("&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot; 大额")
        .doesNotContain("<script");
  }

  @Test
  void withoutAFolderOfClausesTheBookHasWhatRulesCiteAndSaysSo() throws IOException {
    try (Stream<Path> files = Files.list(rules.resolve("clauses"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Cli told = book("G-17");

    assertThat(told.exit()).isZero();
    assertThat(told.err()).contains("no folder clauses/");
    assertThat(told.out())
        .startsWith("G-17 is cited, but does not stand in clauses/.")
        .contains("G-017 ");
    assertThat(page()).contains("id=\"G-17\"", "Clauses that nobody wrote down");
  }

  @Test
  void aBrokenFolderIsToldWithItsProblemsAndNoBookIsWritten() throws IOException {
    edit("clauses/01-grading.yaml", "  G-17:\n    source:", "  G-17:\n    sourse:");
    Path out = folder.resolve("none.html");
    Cli told = book("--out=" + out);

    assertThat(told.exit()).isEqualTo(1);
    assertThat(told.err()).contains("CR-110", "clauses/01-grading.yaml:", "Did you mean source?");
    assertThat(out).doesNotExist();
  }

  @Test
  void whatIsAskedWronglyIsSaidWithWhatIsMeant() {
    assertThat(book("G-17a")).satisfies(told -> refused(told, "(G-17a)", "Maybe G-17?"));
    assertThat(book("--pack=customer-amounts")).satisfies(told -> refused(told, "customer-amount"));
    assertThat(book("--out=policy.pdf")).satisfies(told -> refused(told, ".html"));
    assertThat(book("--undecided", "--pack=customer-amount"))
        .satisfies(told -> refused(told, "not both"));
    assertThat(Cli.run("book", "--rules=nowhere")).satisfies(told -> refused(told, "nowhere"));
  }

  private static void refused(Cli told, String... why) {
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).contains(why);
    assertThat(told.out()).isEmpty();
  }

  @Test
  void reasonsCarryTheirClausesByEveryDoorForPeople() throws IOException {
    Path customers =
        Files.writeString(
            folder.resolve("customers.csv"),
            "id,amountLast12Months,ordersLast12Months,lastTransactionOn\nLi,1280000,14,2026-02-20\n");
    Path question =
        Files.writeString(
            folder.resolve("question.yaml"),
            """
            cases:
              - name: Li
                ask: grade
                as-of: 2026-03-02
                given: { CustomerProfile: { id: Li, amountLast12Months: 1280000,
                    ordersLast12Months: 14, monthsSinceLastTransaction: 0 } }
            """);
    Path decisions = folder.resolve("decisions.jsonl");
    String says = "  [G-17] “Customer grading, third text: by amount” 3.1: A: a large amount";
    Cli graded =
        Cli.run(
            "grade", "--rules=" + rules, "--in=" + customers, "--as-of=2026-03-02", "--clauses");
    assertThat(graded.out().lines()).as(graded.err()).anyMatch(line -> line.startsWith(says));
    for (String command : List.of("ask", "why")) {
      Cli told = Cli.run(command, "--rules=" + rules, "--in=" + question, "--clauses");
      assertThat(told.out().lines()).as(command + told.err()).anyMatch(l -> l.startsWith(says));
      assertThat(Cli.run(command, "--rules=" + rules, "--in=" + question).out())
          .doesNotContain("third text");
    }
    Cli.run(
        "grade",
        "--rules=" + rules,
        "--in=" + customers,
        "--as-of=2026-03-02",
        "--out=" + decisions);
    assertThat(Cli.run("explain", "--in=" + decisions, "--clauses", "Li").out().lines())
        .anyMatch(line -> line.startsWith(says));
    assertThat(Cli.run("explain", "--in=" + decisions, "Li").out()).doesNotContain("third text");
  }
}
