package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs that mean harm, one folder an attack. Each is refused with its code at its place, by the
 * reading and the check alone, and never by an exception.
 */
class HostilePacksTest {

  /** Not a measure of speed: an attack that takes this long has succeeded. */
  private static final Duration FOREVER = Duration.ofSeconds(30);

  @Test
  void theCorpusIsNotSmall() {
    assertThat(HostilePack.all()).hasSizeGreaterThanOrEqualTo(120);
    assertThat(HostilePack.all()).extracting(HostilePack::title).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> everyAttackIsRefusedAtItsPlace(@TempDir Path temp) {
    return HostilePack.all().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.name(), () -> refuses(attack, temp.resolve(attack.name()))));
  }

  private static void refuses(HostilePack attack, Path folder) throws Exception {
    PackSource source = attack.make(folder);

    PackReport report = assertTimeoutPreemptively(FOREVER, () -> CrmRules.check(source));

    assertThat(report.packs()).isEmpty();
    List<String> places = report.problems().stream().map(p -> place(p, folder)).toList();
    assertThat(shortened(places)).as("%s", attack.title()).isEqualTo(attack.expected());
    assertThat(report.problems())
        .allSatisfy(
            p ->
                assertThat(p.excerpt() + p.path())
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\t]]"));
  }

  /** Where an attack makes thousands of problems, the first ones and a number are enough. */
  private static List<String> shortened(List<String> places) {
    return places.size() <= 10
        ? places
        : Stream.concat(places.stream().limit(3), Stream.of("+" + (places.size() - 3))).toList();
  }

  private static String place(Problem problem, Path folder) {
    return "%s %s:%d:%d"
        .formatted(
            problem.code(),
            problem.path().replace(folder.toString(), "<source>"),
            problem.line(),
            problem.column());
  }
}
