package org.crmrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crmrules.DecisionException.Kind;
import org.crmrules.InvalidFactException.Violation;
import org.crmrules.complaint.CaseEvent;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.crmrules.pack.RulePackException;
import org.junit.jupiter.api.Test;

/** What an error says in each language, also after it has gone through a log or a queue. */
class CrmRulesExceptionTest {

  private static final Bilingual NOT_NEGATIVE = new Bilingual("不能小于 0", "must not be negative");

  private static void says(Exception error, String zh, String en)
      throws IOException, ClassNotFoundException {
    for (Exception each : List.of(error, copied(error))) {
      assertThat(each).hasMessage(en);
      assertThat(((CrmRulesException) each).text(Locale.CHINA)).isEqualTo(zh);
      assertThat(((CrmRulesException) each).text(Locale.UK)).isEqualTo(en);
    }
  }

  private static Exception copied(Exception error) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(error);
    return (Exception)
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
  }

  @Test
  void everyExceptionOfOursIsOne() throws Exception {
    Path classes =
        Path.of(CrmRules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> thrown = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replaceAll("[/\\\\]", ".");
        if (!name.equals("module-info.class")) {
          Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
          if (Throwable.class.isAssignableFrom(type)) {
            thrown.add(type);
          }
        }
      }
    }

    assertThat(thrown)
        .hasSizeGreaterThan(6)
        .allSatisfy(type -> assertThat(type).isAssignableTo(CrmRulesException.class));
  }

  @Test
  void aDoorSaysWhatItIsNotReadyFor() throws Exception {
    says(new DoorException("门已关闭。", "The door is closed."), "门已关闭。", "The door is closed.");
  }

  @Test
  void aFactIsRefusedWithALineForEachViolation() throws Exception {
    says(
        new InvalidFactException(
            List.of(
                new Violation("customer.value", new Bilingual("客户价值", "value"), "-5", NOT_NEGATIVE),
                new Violation("customer.loss", "-1", NOT_NEGATIVE))),
        "客户价值 customer.value(-5)不能小于 0\ncustomer.loss(-1)不能小于 0",
        "The customer.value (-5) must not be negative\nThe customer.loss (-1) must not be negative");
  }

  @Test
  void aDecisionThatFailedTellsTheReasonAndThePack() throws Exception {
    DecisionException failed =
        new DecisionException(
            Kind.NO_CONCLUSION,
            "mini 1.0.0",
            List.of(),
            new Bilingual("没有规则得出等级。", "No rule concluded a grade."),
            null);

    says(failed, "没有规则得出等级。(规则包 mini 1.0.0)", "No rule concluded a grade. (pack mini 1.0.0)");
    assertThat(failed.reason()).isEqualTo(new Bilingual("没有规则得出等级。", "No rule concluded a grade."));
  }

  @Test
  void anEventIsRefusedWithItsPlaceInTheComplaint() throws Exception {
    says(
        new InvalidEventException(
            "K1",
            3,
            CaseEvent.accepted(Instant.parse("2026-03-02T00:00:00Z")),
            new Bilingual("只能发生一次。", "must happen once.")),
        "投诉 K1 的事件 3(ACCEPTED at 2026-03-02T00:00:00Z)只能发生一次。",
        "The event 3 (ACCEPTED at 2026-03-02T00:00:00Z) of complaint K1 must happen once.");
  }

  @Test
  void packsAreRefusedWithALineForEachProblem() throws Exception {
    Problem hole = new Problem("CR-503", "mini/grades.drl", 12, 6, 5, "", "有漏洞", "a hole");
    String line = System.lineSeparator();

    says(
        new RulePackException(PackSource.embedded(), List.of(hole)),
        "embedded 中有 1 个问题:" + line + "CR-503 mini/grades.drl:12:6 有漏洞",
        "1 problem(s) in embedded:" + line + "CR-503 mini/grades.drl:12:6 a hole");
  }

  @Test
  void aValueThatMakesNoSenseIsNamed() throws Exception {
    says(
        new UnusableValueException("期限(%d)不能小于 1。", "The limit (%d) must be at least 1.", 0),
        "期限(0)不能小于 1。",
        "The limit (0) must be at least 1.");
  }
}
