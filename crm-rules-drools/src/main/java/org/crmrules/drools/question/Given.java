package org.crmrules.drools.question;

import java.util.List;
import java.util.Objects;
import org.crmrules.drools.vocabulary.FactType;

/** The facts that somebody wrote down for a question, in that order. */
public record Given(List<Record> facts) {

  /** All of a type. */
  public <T> List<T> all(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The one of a type; null if there is none, which the service refuses as an invalid fact. */
  public <T> T one(Class<T> type) {
    List<T> all = all(type);
    return all.size() == 1 ? all.get(0) : null;
  }

  /** The first of a type; null if there is none. */
  public <T> T first(Class<T> type) {
    return all(type).stream().findFirst().orElse(null);
  }

  /** All of a type but the first. */
  public <T> List<T> others(Class<T> type) {
    return all(type).stream().skip(1).toList();
  }

  /** What the facts say they are about, each once. */
  public List<String> ids() {
    return facts.stream()
        .map(fact -> FactType.of(fact.getClass()).idOf(fact))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
