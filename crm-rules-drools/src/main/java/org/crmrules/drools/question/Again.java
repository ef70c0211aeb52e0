package org.crmrules.drools.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmrules.Decision;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.vocabulary.FactType;
import org.crmrules.vocabulary.OwnFact;

/** What a service was given, as the question that the desk would be asked to get the same. */
public final class Again {

  private Again() {}

  /**
   * The question that leads to a decision again.
   *
   * @param questions all there are
   * @param asked the method of the service
   * @param beside the facts of the pack's own kinds that stood beside it
   * @param arguments what the method was given
   * @return null if no question says all of it
   */
  public static WrittenQuestion of(
      Collection<Question<?>> questions,
      String asked,
      List<OwnFact> beside,
      List<?> arguments,
      Decision decision) {
    return questions.stream()
        .filter(question -> question.name().equals(asked))
        .filter(question -> question.decision().isInstance(decision))
        .findFirst()
        .map(question -> facts(question, arguments))
        .map(
            given -> {
              List<Record> all = new ArrayList<>(given);
              all.addAll(beside);
              return new WrittenQuestion(
                  "",
                  1,
                  decision.policy().pack(),
                  decision.policy().version(),
                  asked,
                  decision.asOf(),
                  all);
            })
        .orElse(null);
  }

  /** Null if not everything is a fact that the question takes. */
  private static List<Record> facts(Question<?> question, List<?> arguments) {
    List<Record> facts = new ArrayList<>();
    boolean all = arguments.stream().allMatch(argument -> gather(question, argument, facts));
    Map<Class<?>, Long> counts =
        facts.stream().collect(Collectors.groupingBy(Record::getClass, Collectors.counting()));
    return all
            && question.takes().stream()
                .allMatch(wanted -> wanted.isMetBy(counts.getOrDefault(wanted.type(), 0L)))
        ? facts
        : null;
  }

  private static boolean gather(Question<?> question, Object argument, List<Record> facts) {
    if (argument instanceof Collection<?> many) {
      return many.stream().allMatch(one -> gather(question, one, facts));
    }
    if (argument instanceof Record record) {
      if (question.takes().stream().anyMatch(wanted -> wanted.type() == record.getClass())) {
        return facts.add(record);
      }
      // Not a fact itself: a case, which is made of some.
      return FactType.of(record.getClass()).fields().values().stream()
          .map(field -> field.valueIn(record))
          .allMatch(part -> part == null || gather(question, part, facts));
    }
    return argument instanceof Instant; // as of when, which the decision says
  }
}
