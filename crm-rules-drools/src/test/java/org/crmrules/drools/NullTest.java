package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.LoadOptions;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenFile;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintSubject;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A null where none is allowed has one kind of answer, in every place of every method. */
class NullTest {

  /** The places where null has a meaning, as the documentation of each says. */
  private static final Set<String> ALLOWED =
      Set.of("PoolService.fairness lastReport", "schema pack", "read pack", "read asOf");

  private static CrmRules rules;
  private static List<WrittenQuestion> questions;

  @BeforeAll
  static void load() throws IOException {
    rules = CrmRules.load(PackSource.embedded());
    questions = NothingIsLeftBehindTest.questions(rules);
  }

  @AfterAll
  static void close() {
    rules.close();
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionRefusesItAsAFactThatIsNotValid() {
    return ServiceDoor.everyForm(rules).stream()
        .map(door -> DynamicTest.dynamicTest(door.name(), () -> refuses(door)));
  }

  private static void refuses(ServiceDoor door) {
    // A pack that has no rules for a question says so before it looks at the facts.
    WrittenQuestion question =
        questions.stream()
            .filter(door::takes)
            .filter(q -> !(door.refusal(q, List.of()) instanceof DecisionException))
            .findFirst()
            .orElseThrow();
    Map<String, Throwable> said = new TreeMap<>(door.refusalsOfNull(question));
    String method =
        door.method().getDeclaringClass().getSimpleName() + "." + door.method().getName() + " ";

    assertThat(said).isNotEmpty();
    said.forEach(
        (parameter, refusal) -> {
          if (ALLOWED.contains(method + parameter)) {
            return;
          }
          assertThat(refusal)
              .as(method + parameter)
              .isInstanceOfSatisfying(
                  InvalidFactException.class,
                  e ->
                      assertThat(e.violations())
                          .anySatisfy(
                              violation -> {
                                assertThat(violation.path()).isEqualTo(parameter);
                                assertThat(violation.value()).isEqualTo("null");
                                assertThat(violation.message().en()).startsWith("must not be null");
                              }));
        });
  }

  @TestFactory
  Stream<DynamicTest> theDoorRefusesItAsAValueThatMakesNoSense() {
    return Stream.concat(
            Arrays.stream(CrmRules.class.getMethods()),
            Arrays.stream(QuestionDesk.class.getMethods()))
        .filter(method -> method.getParameterCount() > 0)
        .flatMap(
            method ->
                Arrays.stream(method.getParameters())
                    .filter(p -> !ALLOWED.contains(method.getName() + " " + p.getName()))
                    .map(
                        p ->
                            DynamicTest.dynamicTest(
                                method.getName() + " " + p.getName() + " of " + method,
                                () -> refuses(method, p))));
  }

  private static void refuses(Method method, Parameter missing) {
    Object[] arguments =
        Arrays.stream(method.getParameters())
            .map(p -> p.equals(missing) ? null : valid(p.getType()))
            .toArray();
    Object receiver =
        Modifier.isStatic(method.getModifiers())
            ? null
            : method.getDeclaringClass() == CrmRules.class ? rules : rules.questions();

    assertThatThrownBy(() -> method.invoke(receiver, arguments))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("(null)");
  }

  private static Object valid(Class<?> type) {
    return Map.<Class<?>, Object>of(
            PackSource.class,
            PackSource.directory(PackFolder.GOOD),
            LoadOptions.class,
            LoadOptions.defaults(),
            PackTrust.class,
            PackTrust.unsigned(),
            Duration.class,
            Duration.ofSeconds(1),
            Consumer.class,
            (Consumer<Object>) told -> {},
            Instant.class,
            Instant.EPOCH,
            String.class,
            "customer-amount",
            byte[].class,
            new byte[0],
            WrittenFile.class,
            WrittenFile.PACK)
        .get(type);
  }

  @Test
  void aServiceRefusesItBesideAQuestion() {
    assertThatExceptionOfType(InvalidFactException.class)
        .isThrownBy(() -> rules.grading("customer-amount").with(null))
        .withMessage("The facts (null) must not be null");
    assertThatExceptionOfType(InvalidFactException.class)
        .isThrownBy(() -> rules.grading("customer-amount").with(Collections.singletonList(null)))
        .withMessage("The facts[0] (null) must not be null");
    assertThatExceptionOfType(UnusableValueException.class)
        .isThrownBy(() -> rules.grading("customer-amount").version(null));
  }

  @Test
  void aComplaintRefusesItAmongItsEvents() {
    Complaint complaint = Complaint.of("K-1", ComplaintSubject.QUALITY).build();

    assertThatExceptionOfType(InvalidFactException.class)
        .isThrownBy(() -> ComplaintCase.of(complaint, null))
        .withMessage("The events (null) must not be null");
    assertThatExceptionOfType(InvalidFactException.class)
        .isThrownBy(() -> ComplaintCase.of(complaint, Collections.singletonList(null)))
        .withMessage("The events[0] (null) must not be null");
  }
}
