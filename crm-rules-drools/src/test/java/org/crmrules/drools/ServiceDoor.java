package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.CrmRulesException;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.Complaint;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.complaint.ComplaintService;
import org.crmrules.complaint.NumberSequence;
import org.crmrules.grading.ChangeEvent;
import org.crmrules.grading.CustomerGrade;
import org.crmrules.grading.GradeHistory;
import org.crmrules.grading.GradingService;
import org.crmrules.grading.LevelConsent;
import org.crmrules.grading.LevelOverride;
import org.crmrules.grading.RecordedGrade;
import org.crmrules.pool.PoolService;
import org.crmrules.settlement.SettlementService;
import org.crmrules.supplier.SupplierService;
import org.crmrules.vocabulary.OwnFact;
import org.crmrules.vocabulary.PackService;

/** A method of a service, which can be asked with the facts of a question that was written down. */
record ServiceDoor(CrmRules rules, Method method) {

  private static final Map<Class<?>, Function<CrmRules, Function<String, Object>>> SERVICES =
      Map.of(
          GradingService.class, r -> r::grading,
          PoolService.class, r -> r::pool,
          ComplaintService.class, r -> r::complaints,
          SettlementService.class, r -> r::settlements,
          SupplierService.class, r -> r::suppliers);

  /** Every method of every service that is a question. */
  static List<ServiceDoor> all(CrmRules rules) {
    return SERVICES.keySet().stream()
        .flatMap(service -> Arrays.stream(service.getMethods()))
        .filter(method -> !method.isDefault())
        .filter(ServiceDoor::isQuestion)
        .map(method -> new ServiceDoor(rules, method))
        .sorted(Comparator.comparing(ServiceDoor::name))
        .toList();
  }

  /** Also those that ask others of the same service, such as those about many. */
  static List<ServiceDoor> everyForm(CrmRules rules) {
    return SERVICES.keySet().stream()
        .flatMap(service -> Arrays.stream(service.getMethods()))
        .filter(ServiceDoor::isQuestion)
        .map(method -> new ServiceDoor(rules, method))
        .sorted(Comparator.comparing(ServiceDoor::name))
        .toList();
  }

  /** What is read as a stream is asked by tests of its own. */
  private static boolean isQuestion(Method method) {
    return method.getParameterCount() > 0
        && method.getDeclaringClass() != PackService.class
        && method.getParameterTypes()[0] != Supplier.class;
  }

  String name() {
    return method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
  }

  /** True if the question is about the same domain and has the facts. */
  boolean takes(WrittenQuestion question) {
    return domain(question)
        && Arrays.stream(method.getParameters()).allMatch(p -> argument(p, question) != null);
  }

  private boolean domain(WrittenQuestion question) {
    try {
      return service(question) != null;
    } catch (UnusableValueException e) {
      return false; // a pack of another domain
    }
  }

  Object service(WrittenQuestion question) {
    return SERVICES.get(method.getDeclaringClass()).apply(rules).apply(question.pack());
  }

  /** Asks; what the rules or the check of facts refuse is an answer too. */
  void ask(WrittenQuestion question) throws Exception {
    Object[] arguments =
        Stream.of(method.getParameters()).map(p -> argument(p, question)).toArray();
    try {
      method.invoke(service(question), arguments);
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(CrmRulesException.class);
    }
  }

  /** Asks a service of the same kind. */
  Object ask(Object service, WrittenQuestion question) throws ReflectiveOperationException {
    return method.invoke(
        service, Stream.of(method.getParameters()).map(p -> argument(p, question)).toArray());
  }

  /**
   * What is said where null stands in one place, by the name of the parameter; null if it is
   * answered. Streams stand in for facts that are not written down.
   */
  Map<String, Throwable> refusalsOfNull(WrittenQuestion question) {
    Map<String, Throwable> said = new LinkedHashMap<>();
    for (int i = 0; i < method.getParameterCount(); i++) {
      Object[] arguments =
          Stream.of(method.getParameters()).map(p -> argument(p, question)).toArray();
      arguments[i] = null;
      try {
        method.invoke(service(question), arguments);
        said.put(method.getParameters()[i].getName(), null);
      } catch (InvocationTargetException e) {
        said.put(method.getParameters()[i].getName(), e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return said;
  }

  /** True if it takes many, and the question has none of a kind. */
  boolean isAboutNone(WrittenQuestion question) {
    return Stream.of(method.getParameters())
        .map(p -> argument(p, question))
        .anyMatch(argument -> argument instanceof Collection<?> many && many.isEmpty());
  }

  /** What is said where these facts stand beside the question; null if it is answered. */
  Throwable refusal(WrittenQuestion question, List<OwnFact> facts) {
    Object[] arguments =
        Stream.of(method.getParameters()).map(p -> argument(p, question)).toArray();
    Object service = ((PackService<?>) service(question)).with(facts);
    try {
      method.invoke(service, arguments);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object argument(Parameter parameter, WrittenQuestion question) {
    Class<?> type = parameter.getType();
    if (type == Instant.class) {
      return question.asOf();
    }
    if (type == LocalDate.class) {
      return LocalDate.ofInstant(question.asOf(), ZoneOffset.UTC);
    }
    if (type == String.class) {
      return "20260302001";
    }
    if (type == NumberSequence.class) {
      return NumberSequence.inMemory();
    }
    if (Collection.class.isAssignableFrom(type)) {
      ParameterizedType list = (ParameterizedType) parameter.getParameterizedType();
      Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
      return question.given().stream().filter(element::isInstance).toList();
    }
    if (type == Stream.class) {
      ParameterizedType stream = (ParameterizedType) parameter.getParameterizedType();
      Class<?> element = (Class<?>) stream.getActualTypeArguments()[0];
      return question.given().stream().filter(element::isInstance);
    }
    if (type == GradeHistory.class) {
      return new GradeHistory(
          (RecordedGrade) first(RecordedGrade.class, question),
          all(ChangeEvent.class, question),
          all(LevelOverride.class, question),
          all(LevelConsent.class, question),
          (CustomerGrade) first(CustomerGrade.class, question));
    }
    if (type == ComplaintCase.class) {
      Complaint complaint = (Complaint) first(Complaint.class, question);
      return complaint == null ? null : ComplaintCase.of(complaint);
    }
    return first(type, question);
  }

  private static Object first(Class<?> type, WrittenQuestion question) {
    return question.given().stream().filter(type::isInstance).findFirst().orElse(null);
  }

  private static <F> List<F> all(Class<F> type, WrittenQuestion question) {
    return question.given().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
