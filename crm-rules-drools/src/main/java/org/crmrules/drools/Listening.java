package org.crmrules.drools;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.crmrules.CrmRulesException;
import org.crmrules.Decision;
import org.crmrules.DecisionListener;
import org.crmrules.DecisionListener.Asked;
import org.crmrules.LoadOptions;
import org.crmrules.Result;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.ComplaintCase;
import org.crmrules.drools.question.Again;
import org.crmrules.drools.question.Given;
import org.crmrules.drools.scenario.QuestionCatalogue;
import org.crmrules.vocabulary.OwnFact;
import org.crmrules.vocabulary.PackService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service or a desk that tells a listener what it is asked and answers. It stands before the
 * service, so that where nobody listens there is nothing to pay. Thread-safe.
 */
final class Listening implements InvocationHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private final DecisionListener listener;
  private final AtomicBoolean failed;
  private final Class<?> kind;
  private final Object service;
  private final List<OwnFact> beside;

  private Listening(
      DecisionListener listener,
      AtomicBoolean failed,
      Class<?> kind,
      Object service,
      List<OwnFact> beside) {
    this.beside = beside;
    this.listener = listener;
    this.failed = failed;
    this.kind = kind;
    this.service = service;
  }

  /**
   * Whoever is to be told of decisions: the listener of the host, and the shadow behind it.
   *
   * @param desk that tells nobody of what it is asked
   * @return null if nobody is to be told
   */
  static DecisionListener wanted(LoadOptions options, QuestionDesk desk) {
    DecisionListener own = options.decisionListener();
    if (options.shadow() == null) {
      return own;
    }
    DecisionListener shadow = options.shadow().over(desk);
    return own == null
        ? shadow
        : asked -> {
          try {
            own.asked(asked);
          } finally {
            shadow.asked(asked);
          }
        };
  }

  /**
   * The service, with the listener before it.
   *
   * @param listener null: the service itself
   */
  static <S> S to(DecisionListener listener, Class<S> kind, S service) {
    return listener == null
        ? service
        : kind.cast(new Listening(listener, new AtomicBoolean(), kind, service, List.of()).proxy());
  }

  private Object proxy() {
    return Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, this);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments); // asks others of the proxy
    }
    long begin = System.nanoTime();
    try {
      Object answer = method.invoke(service, arguments);
      if (answer instanceof PackService<?>) {
        return new Listening(listener, failed, kind, answer, beside(arguments)).proxy();
      }
      if (answer instanceof Stream<?> many) {
        return each(method, arguments, many);
      }
      if (answer instanceof Decision decision) {
        tell(
            method,
            arguments,
            begin,
            decided(arguments, decision),
            again(method, arguments, decision));
      } else if (answer instanceof List<?> many) {
        many.forEach(
            one -> {
              if (one instanceof Decision decision) {
                tell(method, arguments, begin, decided(arguments, decision), null);
              }
            });
      }
      return answer;
    } catch (InvocationTargetException e) {
      if (isQuestion(method, arguments) && e.getCause() instanceof CrmRulesException error) {
        WrittenQuestion written = arguments[0] instanceof WrittenQuestion one ? one : null;
        tell(method, arguments, begin, new Result.Failed<>(id(arguments), error), written);
      }
      throw e.getCause();
    }
  }

  /** Tells of each answer as it is read. */
  private Stream<?> each(Method method, Object[] arguments, Stream<?> many) {
    Iterator<?> answers = many.iterator();
    Iterator<Result<?>> told =
        new Iterator<>() {
          private long begin;

          @Override
          public boolean hasNext() {
            begin = System.nanoTime(); // a stream makes the next one when it is asked for one
            return answers.hasNext();
          }

          @Override
          public Result<?> next() {
            Result<?> result = (Result<?>) answers.next();
            tell(method, arguments, begin, result, null);
            return result;
          }
        };
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(told, 0), false)
        .onClose(many::close);
  }

  private static boolean isQuestion(Method method, Object... arguments) {
    return method.getDeclaringClass() == QuestionDesk.class
        ? Decision.class.isAssignableFrom(method.getReturnType())
            && arguments[0] instanceof WrittenQuestion
        : arguments != null && method.getDeclaringClass() != PackService.class;
  }

  /** The facts that stand beside the questions of a service that was made of this one. */
  @SuppressWarnings("unchecked") // the method has a list of them, or the number of a version
  private List<OwnFact> beside(Object... arguments) {
    return arguments != null && arguments[0] instanceof List<?> facts
        ? List.copyOf((List<OwnFact>) facts)
        : beside;
  }

  private static Result<?> decided(Object[] arguments, Decision decision) {
    return new Result.Decided<>(id(arguments), decision);
  }

  private WrittenQuestion again(Method method, Object[] arguments, Decision decision) {
    return arguments[0] instanceof WrittenQuestion written
        ? written.version() == null ? written.of(decision.policy().version()) : written
        : Again.of(
            QuestionCatalogue.every(),
            method.getName(),
            beside,
            Arrays.asList(arguments),
            decision);
  }

  private void tell(
      Method method, Object[] arguments, long begin, Result<?> result, WrittenQuestion again) {
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    String question =
        arguments[0] instanceof WrittenQuestion written ? written.ask() : method.getName();
    try {
      listener.asked(new Asked(question, again, result, took));
    } catch (RuntimeException | Error e) { // the decision is made, whatever becomes of the telling
      if (!failed.getAndSet(true)) {
        LOG.warn("The listener of decisions fails; this is said once", e);
      }
    }
  }

  /** What a question is about first; null if about nothing with an id. */
  private static String id(Object... arguments) {
    Object first = arguments[0];
    List<Record> facts =
        first instanceof WrittenQuestion written
            ? written.given()
            : first instanceof ComplaintCase one
                ? List.of(one.complaint())
                : first instanceof Record fact ? List.of(fact) : List.of();
    return new Given(facts).ids().stream().findFirst().orElse(null);
  }
}
