package org.crmrules.drools.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.drools.PackFolder;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A text twice as long takes at most three times the work, whether it is accepted or refused. The
 * work is counted in bytes that the check allocates, which no other load of the machine changes;
 * what it allocates nothing for still has to end.
 */
class LinearWorkTest {

  private static final Duration FOREVER = Duration.ofSeconds(60);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String HEAD =
      """
      package org.crmrules.packs.mini;

      import org.crmrules.grading.CustomerProfile;

      global org.crmrules.grading.GradeVerdict grade;

      """;

  private static final String FACT = "CustomerProfile( amountLast12Months >= 1000000 )";

  /** The text of a file for a measure of its length. */
  private static Map<String, IntFunction<String>> texts() {
    Map<String, IntFunction<String>> texts = new TreeMap<>();
    texts.put("dots", n -> rule("CustomerProfile( a" + ".b".repeat(n) + " == 1 )"));
    texts.put("calls", n -> rule("CustomerProfile( a" + ".b(c == 1)".repeat(n) + " )"));
    texts.put("null-safe dots", n -> rule("CustomerProfile( a" + "!.b".repeat(n) + " == 1 )"));
    texts.put("casts", n -> rule("CustomerProfile( a" + "#B".repeat(n) + " == 1 )"));
    texts.put("ors", n -> rule(times(n, " or ", FACT)));
    texts.put("ands", n -> rule(times(n, " and ", FACT)));
    texts.put("symbols for or", n -> rule(times(n, " || ", FACT)));
    texts.put("ors before", n -> rule("(or " + times(n, " ", FACT) + ")"));
    texts.put("patterns", n -> rule(times(n, "\n", FACT)));
    texts.put("nots", n -> rule("not ".repeat(n) + FACT));
    texts.put("groups", n -> rule("(".repeat(n) + FACT + ")".repeat(n)));
    texts.put("open groups", n -> rule("( ".repeat(n)));
    texts.put("open patterns", n -> rule("CustomerProfile( ".repeat(n)));
    texts.put("brackets", n -> rule("CustomerProfile( " + "(".repeat(n) + "a" + ")".repeat(n)));
    texts.put("comparisons", n -> rule("CustomerProfile( " + times(n, " && ", "a == 1") + " )"));
    texts.put("constraints", n -> rule("CustomerProfile( " + times(n, ", ", "a == 1") + " )"));
    texts.put("values", n -> rule("CustomerProfile( a in (" + times(n, ", ", "1") + ") )"));
    texts.put("negations", n -> rule("CustomerProfile( " + "!".repeat(n) + "a )"));
    texts.put("minuses", n -> rule("CustomerProfile( a == " + "-".repeat(n) + "1 )"));
    texts.put("commas", n -> rule("CustomerProfile( " + ",".repeat(n) + " )"));
    texts.put("words", n -> rule(times(n, " ", "a")));
    texts.put("bindings", n -> rule("CustomerProfile( " + times(n, ", ", "$a : id") + " )"));
    texts.put("apostrophes", n -> rule("' ".repeat(n)));
    texts.put("quotes", n -> rule("\" ".repeat(n)));
    texts.put("backslashes", n -> rule("\\ ".repeat(n)));
    texts.put("comments", n -> rule("/* */ ".repeat(n) + FACT));
    texts.put("broken rules", n -> HEAD + "rule \"M-001 a\" when A( then end\n".repeat(n));
    texts.put("empty rules", n -> HEAD + "rule when then end\n".repeat(n));
    texts.put("open rules", n -> HEAD + "rule \"M-001 a\" when\n".repeat(n));
    texts.put("imports", n -> HEAD + "import a.b.C;\n".repeat(n));
    texts.put("an import of dots", n -> HEAD + "import a" + ".b".repeat(n) + ";\n");
    texts.put("globals", n -> HEAD + "global a.B grade;\n".repeat(n));
    texts.put("functions", n -> HEAD + "function int f() { return 1; }\n".repeat(n));
    texts.put("queries", n -> HEAD + "query q " + times(n, " or ", "A( b == 1 )") + " end\n");
    texts.put("declarations", n -> HEAD + "declare A b : C end\n".repeat(n));
    texts.put("escapes", n -> HEAD + "\\u0041 ".repeat(n));
    texts.put("statements", n -> HEAD + consequence("grade.atLeast(\"A\");".repeat(n)));
    texts.put("arguments", n -> HEAD + consequence("grade.atLeast(" + times(n, ", ", "1") + ");"));
    texts.put("clauses", n -> HEAD + annotated("@clause(" + times(n, ", ", "\"G-17\"") + ")"));
    texts.put("annotations", n -> HEAD + annotated("@clause(\"G-17\") ".repeat(n)));
    texts.put("annotations in each other", n -> HEAD + annotated("@a(".repeat(n)));
    texts.put("full-width brackets", n -> rule("（".repeat(n)));
    return texts;
  }

  private static String times(int n, String between, String part) {
    return String.join(between, Collections.nCopies(n, part));
  }

  private static String rule(String conditions) {
    return HEAD
        + "rule \"M-001 a\"\n@clause(\"own\") @zh(\"甲\") @en(\"a\")\nwhen\n"
        + conditions
        + "\nthen\ngrade.atLeast(\"A\");\nend\n";
  }

  private static String consequence(String then) {
    return "rule \"M-001 a\"\n@clause(\"own\") @zh(\"甲\") @en(\"a\")\nwhen\n"
        + FACT
        + "\nthen\n"
        + then
        + "\nend\n";
  }

  private static String annotated(String header) {
    return "rule \"M-001 a\"\n" + header + "\nwhen\n" + FACT + "\nthen\nend\n";
  }

  @TestFactory
  Stream<DynamicTest> aTextTwiceAsLongTakesAtMostThreeTimesTheWork(@TempDir Path temp) {
    return texts().entrySet().stream()
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.getKey(),
                    () -> assertTimeoutPreemptively(FOREVER, () -> law(text.getValue(), temp))));
  }

  private static void law(IntFunction<String> text, Path temp) throws IOException {
    int n = Math.min(4_000, 100_000 / (text.apply(100).length() / 100 + 1) / 2);
    work(text.apply(10), temp); // what is made once is made here
    long once = work(text.apply(n), temp);
    long twice = work(text.apply(2 * n), temp);

    assertThat(twice).as("%d of them took %d bytes", n, once).isLessThan(3 * once + 4_000_000);
  }

  private static long work(String text, Path temp) throws IOException {
    Path folder = Files.createTempDirectory(temp, "pack");
    PackFolder.copy(PackFolder.GOOD, folder);
    Files.writeString(folder.resolve("mini/1.0.0/grades.drl"), text);
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    PackReport report = CrmRules.check(PackSource.directory(folder));
    long work = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertThat(report.problems()).isNotEmpty();
    assertThat(report.problems().size()).isLessThanOrEqualTo(1_001);
    return work;
  }
}
