package org.crmrules.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.crmrules.CrmRules;

/**
 * Nothing of ours depends on how a machine is set up: every call that would take the language, the
 * time zone or the encoding of the machine has a twin that is told which, and the twin is called.
 */
@AnalyzeClasses(packagesOf = CrmRules.class, importOptions = ImportOption.DoNotIncludeTests.class)
class AnyMachineRulesTest {

  /** Class, method and how it is called where it asks the machine. */
  private static final Set<String> ASK_THE_MACHINE =
      Set.of(
          "java.lang.String.format(String, Object[])",
          "java.lang.String.formatted(Object[])",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.getBytes()",
          "java.lang.String.<init>(byte[])",
          "java.lang.String.<init>(byte[], int, int)",
          "java.io.ByteArrayOutputStream.toString()",
          "java.io.InputStreamReader.<init>(InputStream)",
          "java.io.OutputStreamWriter.<init>(OutputStream)",
          "java.io.PrintWriter.<init>(OutputStream)",
          "java.io.PrintWriter.<init>(OutputStream, boolean)",
          "java.io.PrintWriter.format(String, Object[])",
          "java.io.PrintWriter.printf(String, Object[])",
          "java.io.PrintStream.format(String, Object[])",
          "java.io.PrintStream.printf(String, Object[])",
          "java.util.Formatter.<init>()",
          "java.util.ResourceBundle.getBundle(String)",
          "java.util.Locale.getDefault()",
          "java.util.TimeZone.getDefault()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.time.ZoneId.systemDefault()",
          "java.time.LocalDate.now()",
          "java.time.LocalTime.now()",
          "java.time.LocalDateTime.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.Year.now()",
          "java.time.YearMonth.now()",
          "java.time.format.DateTimeFormatter.ofPattern(String)",
          "java.time.format.DateTimeFormatterBuilder.toFormatter()");

  /** Classes that ask the machine whichever way they are called, or nearly so. */
  private static final List<String> NEVER =
      List.of(
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.util.Scanner",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.text.NumberFormat",
          "java.text.DecimalFormat",
          "java.text.SimpleDateFormat",
          "java.text.MessageFormat",
          "java.text.Collator");

  private static DescribedPredicate<JavaMember> asksTheMachine() {
    return describe(
        "asks the machine",
        member -> member instanceof JavaCodeUnit unit && ASK_THE_MACHINE.contains(call(unit)));
  }

  private static String call(JavaCodeUnit unit) {
    List<String> parameters =
        unit.getRawParameterTypes().stream().map(JavaClass::getSimpleName).toList();
    return unit.getOwner().getName()
        + "."
        + unit.getName()
        + "("
        + String.join(", ", parameters)
        + ")";
  }

  @ArchTest
  static final ArchRule nothingDependsOnHowTheMachineIsSetUp =
      noClasses()
          // Asks in which language to speak where nobody says: what the setting of a machine is
          // for.
          .that()
          .doNotHaveFullyQualifiedName(CrmRulesCli.class.getName())
          .should()
          .accessTargetWhere(
              describe(
                  "asks the machine",
                  access ->
                      access.getTarget().resolveMember().filter(asksTheMachine()).isPresent()))
          .orShould()
          .dependOnClassesThat(describe("are on the list", c -> NEVER.contains(c.getName())));
}
