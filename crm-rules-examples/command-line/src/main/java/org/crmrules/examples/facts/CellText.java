package org.crmrules.examples.facts;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmrules.examples.text.Messages;

/**
 * Reads the text of a cell as a spreadsheet writes it: {@code 1,280,000}, {@code 85%}, {@code
 * 2026/3/2}, 是. What could be meant in two ways is refused: {@code 3/2/2026} has no year in front,
 * and {@code 85%} where a score goes to 100 would be 0.85.
 */
final class CellText {

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)[¥￥]?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?( ?%)?");
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})|年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日)"
              + "(?:[T ] ?([0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?))?");

  private static final Map<String, Boolean> TRUTH =
      Map.of("是", true, "否", false, "true", true, "false", false, "yes", true, "no", false);

  private final Messages messages;
  private final ZoneId zone;
  private final Scalar scalar;

  /**
   * @param zone where a time without an offset is; null: it is refused
   */
  CellText(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
    this.scalar = new Scalar(messages);
  }

  /**
   * The value.
   *
   * @param most the largest that is allowed; null: any
   */
  Object read(Class<?> type, BigDecimal most, Cell cell) {
    switch (cell.kind()) {
      case CUT -> throw faulty("cell.cut", cell.text());
      case FORMULA -> throw faulty("cell.formula", cell.text());
      case ERROR -> throw faulty("cell.error", cell.text());
      case DAY -> {
        if (type != LocalDate.class && type != Instant.class) {
          throw faulty("cell.isDay", cell.text());
        }
      }
      case TEXT -> {}
    }
    if (type == String.class || type.isEnum()) {
      return scalar.read(type, type.isEnum() ? cell.text().strip() : cell.text());
    }
    String text = plain(cell.text()).strip();
    if (type == BigDecimal.class) {
      return scalar.read(type, number(text, most));
    }
    if (type == Integer.class || type == int.class) {
      return scalar.read(type, whole(text));
    }
    if (type == Boolean.class || type == boolean.class) {
      return truth(text);
    }
    if (type == LocalDate.class) {
      return local(text, "value.date").toLocalDate();
    }
    return type == Instant.class ? instant(text) : scalar.read(type, text);
  }

  /** Of several forms of a character the usual one, which whatever is of ASCII has already. */
  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) { // asked of every cell, so without a stream
      if (text.charAt(i) >= 0x80) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  private String number(String text, BigDecimal most) {
    if (Scalar.isNumber(text)) {
      return text;
    }
    Matcher found = NUMBER.matcher(text);
    if (!found.matches()) {
      throw faulty("value.number", text);
    }
    String number = digits(found);
    if (found.group(4) == null) {
      return number;
    }
    BigDecimal fraction = new BigDecimal(number).movePointLeft(2);
    if (most != null && most.compareTo(BigDecimal.ONE) > 0) {
      throw new FaultyValueException(
          messages.text(
              "cell.percent", text, fraction.stripTrailingZeros().toPlainString(), most, number));
    }
    return fraction.toPlainString();
  }

  private static String digits(Matcher number) {
    String fraction = number.group(3) == null ? "" : number.group(3);
    return number.group(1) + number.group(2).replace(",", "") + fraction;
  }

  /** A column of whole numbers may be shown with decimals, as 14.00. */
  private String whole(String text) {
    if (Scalar.isDigits(text, 0, text.length())) {
      return text;
    }
    Matcher found = NUMBER.matcher(text);
    if (!found.matches() || found.group(4) != null) {
      throw faulty("value.whole", text);
    }
    return digits(found).replaceFirst("\\.0+$", "");
  }

  private Boolean truth(String text) {
    Boolean truth = TRUTH.get(text.toLowerCase(Locale.ROOT));
    if (truth == null) {
      throw faulty("cell.truth", text);
    }
    return truth;
  }

  private Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      Matcher found = DAY.matcher(text);
      if (found.matches() && found.group(7) == null) {
        throw faulty("cell.instant", text);
      }
      if (zone == null) {
        throw faulty("value.instant", text);
      }
      return local(text, "cell.instant").atZone(zone).toInstant();
    }
  }

  private LocalDateTime local(String text, String what) {
    try {
      if (isIsoDay(text)) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10),
                Integer.parseInt(text, 5, 7, 10),
                Integer.parseInt(text, 8, 10, 10))
            .atStartOfDay();
      }
      Matcher found = DAY.matcher(text);
      if (found.matches()) {
        boolean chinese = found.group(2) == null;
        LocalDate day =
            LocalDate.of(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(chinese ? 5 : 3)),
                Integer.parseInt(found.group(chinese ? 6 : 4)));
        String time = found.group(7) == null ? "00:00" : found.group(7);
        return day.atTime(LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time));
      }
    } catch (DateTimeException e) {
      throw faulty(what, text);
    }
    throw faulty(what, text);
  }

  /** Most days are written so: {@code 2026-03-02}. */
  private static boolean isIsoDay(String text) {
    return text.length() == 10
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && Scalar.isDigits(text, 0, 4)
        && Scalar.isDigits(text, 5, 7)
        && Scalar.isDigits(text, 8, 10);
  }

  private FaultyValueException faulty(String what, String text) {
    return new FaultyValueException(messages.text(what, Scalar.shown(text)));
  }
}
