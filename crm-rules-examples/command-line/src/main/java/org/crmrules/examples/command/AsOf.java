package org.crmrules.examples.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.crmrules.examples.text.Messages;
import picocli.CommandLine.TypeConversionException;

/** Reads the instant a question is asked for. */
final class AsOf {

  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private AsOf() {}

  /** A date is the start of that day in China; an instant needs its offset. */
  static Instant instant(String text, Messages messages) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(CHINA).toInstant();
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(messages.text("asOf.bad", text));
    }
  }
}
