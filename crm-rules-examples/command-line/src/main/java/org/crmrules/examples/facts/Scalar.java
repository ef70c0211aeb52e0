package org.crmrules.examples.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.NearestName;

/** Reads one value from its text, exactly. */
final class Scalar {

  // Longer numbers are slips or attacks: 1e999999999 takes a gigabyte to write out.
  private static final int MOST_DIGITS = 20;
  private static final int MOST_DECIMALS = 12;

  private static final int MAX_SHOWN = 100;

  private final Messages messages;

  Scalar(Messages messages) {
    this.messages = messages;
  }

  Object read(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    }
    if (type == BigDecimal.class) {
      return number(text);
    }
    if (type == int.class || type == Integer.class) {
      return wholeNumber(text);
    }
    if (type == boolean.class || type == Boolean.class) {
      return truth(text);
    }
    if (type == LocalDate.class) {
      return day(text);
    }
    if (type == Instant.class) {
      return instant(text);
    }
    if (type.isEnum()) {
      return constant(type, text);
    }
    throw new FaultyValueException(messages.text("value.nested", shown(text)));
  }

  private BigDecimal number(String text) {
    if (!isNumber(text)) {
      throw new FaultyValueException(messages.text("value.number", shown(text)));
    }
    return new BigDecimal(text);
  }

  /** True for digits, with a sign before and decimals behind them or not. */
  static boolean isNumber(String text) {
    int from = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    return isDigits(text, from, end)
        && end - from <= MOST_DIGITS
        && (point < 0
            || isDigits(text, point + 1, text.length())
                && text.length() - point - 1 <= MOST_DECIMALS);
  }

  /** True if there is something between the two places, and all of it are digits of ASCII. */
  static boolean isDigits(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < end;
  }

  private Integer wholeNumber(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new FaultyValueException(messages.text("value.whole", shown(text)));
    }
  }

  private Boolean truth(String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.valueOf(text);
    }
    throw new FaultyValueException(messages.text("value.boolean", shown(text)));
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new FaultyValueException(messages.text("value.date", shown(text)));
    }
  }

  private Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new FaultyValueException(messages.text("value.instant", shown(text)));
    }
  }

  private Object constant(Class<?> type, String text) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new FaultyValueException(
                    messages.text("value.constant", shown(text), String.join(", ", names))
                        + NearestName.to(text, names)
                            .map(near -> messages.text("maybe", near))
                            .orElse("")));
  }

  /** The file may be a film: a message shows where it begins. */
  static String shown(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
