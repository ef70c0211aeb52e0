package org.crmrules.drools.prove;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.crmrules.drools.question.Plain;

/** What is said to be so of an outcome. */
sealed interface Claim {

  /** True if it is so of one answer; for {@link Never}, which takes two, always. */
  boolean holds(Came came);

  /** There is one; or none, and the answer says what is missing. */
  record ExactlyOne() implements Claim {
    @Override
    public boolean holds(Came came) {
      if (!came.isAnswer()) {
        return false;
      }
      return came.value() instanceof Collection<?> many
          ? many.size() == 1
          : came.value() != null || !came.missing().isEmpty();
    }
  }

  /** There is one, or none. */
  record Known(boolean known) implements Claim {
    @Override
    public boolean holds(Came came) {
      boolean isThere =
          came.value() != null
              && !(came.value() instanceof Collection<?> none && none.isEmpty())
              && !(came.value() instanceof Map<?, ?> nothing && nothing.isEmpty());
      return !came.isAnswer() || isThere == known;
    }
  }

  /** It does not get lower, or does not get higher. */
  record Never(boolean falls, Scale scale) implements Claim {
    @Override
    public boolean holds(Came came) {
      return true;
    }

    /** False where it does, from one answer to a later one. */
    boolean holds(Came before, Came after) {
      BigDecimal from = scale.height(before.value());
      BigDecimal to = scale.height(after.value());
      return from == null
          || to == null
          || (falls ? to.compareTo(from) >= 0 : to.compareTo(from) <= 0);
    }
  }

  /** It is at least, or at most so high; no outcome is neither. */
  record Bound(boolean least, BigDecimal height, Scale scale) implements Claim {
    @Override
    public boolean holds(Came came) {
      BigDecimal at = scale.height(came.value());
      return at == null || (least ? at.compareTo(height) >= 0 : at.compareTo(height) <= 0);
    }
  }

  /** It is one of these, or none of these. */
  record Among(List<String> values, boolean is) implements Claim {
    @Override
    public boolean holds(Came came) {
      return !came.isAnswer() || isThere(came.value()) == is;
    }

    private boolean isThere(Object value) {
      return value != null && values.stream().anyMatch(one -> same(one, value));
    }

    private static boolean same(String written, Object value) {
      return value instanceof Number number
          ? number(written) != null
              && number(written).compareTo(new BigDecimal(number.toString())) == 0
          : written.equals(Plain.line(value));
    }

    private static BigDecimal number(String written) {
      return written.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(written) : null;
    }
  }

  /** It is in the list, or not. */
  record Contains(String value, boolean is) implements Claim {
    @Override
    public boolean holds(Came came) {
      return !came.isAnswer() || isIn(came.value()) == is;
    }

    private boolean isIn(Object list) {
      Collection<?> many =
          list instanceof Map<?, ?> map
              ? map.keySet()
              : list instanceof Collection<?> some ? some : List.of();
      return many.stream().anyMatch(one -> value.equals(Plain.line(one)));
    }
  }
}
