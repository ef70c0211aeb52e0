package org.crmrules.drools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The walls between the rooms. */
@AnalyzeClasses(
    packages = "org.crmrules",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestKit.class})
class ArchitectureTest {

  /** The kit is for tests, and has rules of its own: it sees the API alone. */
  static final class WithoutTestKit implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("org/crmrules/testkit") && !location.contains("test-kit");
    }
  }

  private static final String ENGINE = "org.crmrules.drools..";

  @ArchTest
  static final ArchRule theApiKnowsNoEngineNoFileFormatAndNoValidator =
      classes()
          .that()
          .resideOutsideOfPackage(ENGINE)
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.describe(
                  "are of Java, of the API, or annotations of Jakarta Validation, Jackson or, when it"
                      + " is compiled, Immutables",
                  (JavaClass c) ->
                      c.getPackageName().startsWith("java")
                          || c.getPackageName().startsWith("jakarta.validation")
                          || c.getPackageName().equals("com.fasterxml.jackson.annotation")
                          || c.getPackageName().equals("org.immutables.value")
                          || c.getPackageName().startsWith("org.crmrules")
                              && !c.getPackageName().startsWith("org.crmrules.drools")
                          || c.isPrimitive()
                          || c.isArray()));

  @ArchTest
  static final ArchRule aPackGoesOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("door")
          .definedBy("org.crmrules.drools")
          .layer("office")
          .definedBy("org.crmrules.drools.office")
          .layer("live")
          .definedBy("org.crmrules.drools.live")
          .layer("prove")
          .definedBy("org.crmrules.drools.prove")
          .layer("trial")
          .definedBy("org.crmrules.drools.trial")
          .layer("scenario")
          .definedBy("org.crmrules.drools.scenario")
          .layer("question")
          .definedBy("org.crmrules.drools.question")
          .layer("why")
          .definedBy("org.crmrules.drools.why")
          .layer("calendar")
          .definedBy("org.crmrules.drools.calendar")
          .layer("clause")
          .definedBy("org.crmrules.drools.clause")
          .layer("time")
          .definedBy("org.crmrules.drools.time")
          .layer("services")
          .definedBy(
              "org.crmrules.drools.grading",
              "org.crmrules.drools.pool",
              "org.crmrules.drools.complaint..",
              "org.crmrules.drools.supplier")
          .layer("runtime")
          .definedBy("org.crmrules.drools.runtime")
          .layer("conclude")
          .definedBy("org.crmrules.drools.conclude")
          .layer("match")
          .definedBy("org.crmrules.drools.match")
          .layer("compile")
          .definedBy("org.crmrules.drools.compile")
          .layer("wall")
          .definedBy("org.crmrules.drools.wall")
          .layer("reading")
          .definedBy("org.crmrules.drools.reading")
          .layer("cells")
          .definedBy("org.crmrules.drools.cells")
          .layer("check")
          .definedBy("org.crmrules.drools.check")
          .layer("vocabulary")
          .definedBy("org.crmrules.drools.vocabulary")
          .layer("trust")
          .definedBy("org.crmrules.drools.trust")
          .layer("syntax")
          .definedBy("org.crmrules.drools.syntax")
          .layer("pack")
          .definedBy("org.crmrules.drools.pack")
          .layer("problem")
          .definedBy("org.crmrules.drools.problem")
          .whereLayer("door")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("office")
          .mayOnlyBeAccessedByLayers("door")
          .whereLayer("live")
          .mayOnlyBeAccessedByLayers("door", "office")
          .whereLayer("trust")
          .mayOnlyBeAccessedByLayers("door", "office", "live")
          .whereLayer("trial")
          .mayOnlyBeAccessedByLayers("door")
          .whereLayer("prove")
          .mayOnlyBeAccessedByLayers("door", "live", "trial")
          .whereLayer("scenario")
          .mayOnlyBeAccessedByLayers("door", "office", "live", "trial")
          .whereLayer("question")
          .mayOnlyBeAccessedByLayers("door", "prove", "scenario", "services", "trial")
          .whereLayer("why")
          .mayOnlyBeAccessedByLayers("door", "scenario", "services", "trial")
          .whereLayer("services")
          .mayOnlyBeAccessedByLayers("door", "live", "prove", "scenario")
          .whereLayer("calendar")
          .mayOnlyBeAccessedByLayers("door", "live")
          .whereLayer("clause")
          .mayOnlyBeAccessedByLayers("live")
          .whereLayer("time")
          .mayNotAccessAnyLayer()
          .whereLayer("runtime")
          .mayOnlyBeAccessedByLayers(
              "door", "office", "live", "trial", "prove", "scenario", "services", "question", "why")
          .whereLayer("conclude")
          .mayOnlyBeAccessedByLayers("runtime", "services", "prove")
          .whereLayer("match")
          .mayOnlyBeAccessedByLayers("runtime")
          .whereLayer("compile")
          .mayOnlyBeAccessedByLayers("door", "office", "live", "runtime", "match")
          .whereLayer("wall")
          .mayOnlyBeAccessedByLayers("compile")
          .whereLayer("reading")
          .mayOnlyBeAccessedByLayers("match", "prove", "trial", "why")
          .whereLayer("cells")
          .mayOnlyBeAccessedByLayers("runtime", "prove", "why")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers(
              "office",
              "live",
              "cells",
              "prove",
              "scenario",
              "runtime",
              "match",
              "compile",
              "reading",
              "services",
              "trial",
              "why")
          .whereLayer("problem")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule servicesDoNotKnowEachOther =
      slices()
          .matching("org.crmrules.drools.(grading|pool|complaint|supplier)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule theQuestionsAboutAComplaintHangTogetherWithoutCircles =
      slices().matching("org.crmrules.drools.(complaint..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyThreeRoomsSeeTheRuleEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.crmrules.drools.check",
              "org.crmrules.drools.compile",
              "org.crmrules.drools.match")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  /** It wants annotations of Jackson that are newer than those of Spring Boot 3.5. */
  @ArchTest
  static final ArchRule nothingHereNeedsTheMapperOfJackson =
      noClasses().should().dependOnClassesThat().resideInAPackage("tools.jackson.databind..");

  /** A session is most of what a decision would cost. */
  @ArchTest
  static final ArchRule noDecisionMakesASession =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("org\\.kie\\.api\\.runtime\\..*Session.*")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("org\\.kie\\.api\\.runtime\\.KieContainer");

  @ArchTest
  static final ArchRule readingAndArithmeticKnowNoRuleEngine =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.crmrules.drools.pack",
              "org.crmrules.drools.time",
              "org.crmrules.drools.calendar",
              "org.crmrules.drools.clause",
              "org.crmrules.drools.trust",
              "org.crmrules.drools.syntax",
              "org.crmrules.drools.reading",
              "org.crmrules.drools.vocabulary",
              "org.crmrules.drools.wall",
              "org.crmrules.drools.problem")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule theFairAssignmentKnowsOnlyTheApi =
      classes()
          .that()
          .resideInAPackage("org.crmrules.drools.assignment")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.crmrules", "org.crmrules.pool", "org.crmrules.drools.assignment");

  @ArchTest
  static final ArchRule nothingReadsTheWallClockOrChance =
      noClasses()
          // Gives the seed of a key where the platform asks for chance: the opposite of it.
          .that()
          .doNotHaveFullyQualifiedName("org.crmrules.drools.trust.KnownSeed")
          .and()
          .doNotHaveFullyQualifiedName("org.crmrules.drools.live.Journal") // health and history
          .and()
          // Whether a version is released for a day that is over.
          .doNotHaveFullyQualifiedName("org.crmrules.drools.office.DroolsPublisher")
          .and()
          // Names the one above.
          .doNotHaveFullyQualifiedName("org.crmrules.drools.trust.KeyFile")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now")
          .orShould()
          .callMethod(java.time.Clock.class, "systemUTC")
          .orShould()
          .callMethod(java.time.Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(java.time.Clock.class, "system", java.time.ZoneId.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Random.class);

  @ArchTest
  static final ArchRule nobodyPrints =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule noTypeOfTheEngineIsInASignatureOfTheApi =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(ENGINE)
          .should(
              new ArchCondition<>("name types of Java and of the API") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  method.getAllInvolvedRawTypes().stream()
                      .map(c -> c.getBaseComponentType())
                      .filter(c -> !c.isPrimitive())
                      .filter(
                          c ->
                              !c.getPackageName().startsWith("java.")
                                  && !c.getPackageName().startsWith("jakarta.validation")
                                  && !c.getPackageName().startsWith("org.crmrules"))
                      .forEach(
                          c ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      method, method.getFullName() + " names " + c.getName())));
                }
              });

  /** An analyst meets what a collector throws: its own error tells it in both languages. */
  @ArchTest
  static final ArchRule whatARuleMayNotConcludeIsToldInBothLanguages =
      noClasses()
          .that()
          .resideInAnyPackage("org.crmrules.drools.conclude..", "org.crmrules.drools.runtime..")
          .should()
          .callConstructor(IllegalArgumentException.class, String.class);

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Base)");

  @ArchTest static final ArchRule stateIsNotShared = fields().that().areStatic().should().beFinal();
}
