package org.crmrules.examples.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;

/**
 * Reads a cell of a workbook as it is shown. A number is the text of the file, never a double;
 * Excel writes 1.1 as 1.1000000000000001 and shows 15 digits, so what has more is rounded to them.
 */
final class SheetCell {

  /** As many digits as Excel keeps. */
  static final int DIGITS = 15;

  private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_UP);

  /** Formats of days and times that have a number and no text, those of Chinese among them. */
  private static final Set<Integer> DAYS =
      Set.of(
          14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
          50, 51, 52, 53, 54, 55, 56, 57, 58);

  /** What stands in a format and is no sign of it: quoted text, colours, a language. */
  private static final Pattern NO_SIGN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

  private static final Pattern ZEROS = Pattern.compile("0{2,30}");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final BigDecimal MILLIS = BigDecimal.valueOf(86_400_000);
  private static final int NO_DAY = 60; // Excel has a 29 February 1900
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466); // the year 10000

  private final boolean from1904;

  /**
   * @param from1904 true if days are counted from 1904, as on a Mac
   */
  SheetCell(boolean from1904) {
    this.from1904 = from1904;
  }

  /**
   * The cell.
   *
   * @param cell null: there is none
   */
  Cell of(org.dhatim.fastexcel.reader.Cell cell) {
    if (cell == null) {
      return Cell.EMPTY;
    }
    Object value = cell.getValue();
    if (value == null) {
      return cell.getFormula() == null
          ? Cell.EMPTY
          : new Cell("=" + cell.getFormula(), Cell.Kind.FORMULA);
    }
    if (value instanceof BigDecimal number) {
      return number(number, cell);
    }
    String text = unescaped(value.toString());
    boolean failed =
        cell.getType() == CellType.ERROR
            || (cell.getFormula() != null && text.matches("#[A-Z0-9/_]+[!?A]"));
    return new Cell(text, failed ? Cell.Kind.ERROR : Cell.Kind.TEXT);
  }

  private Cell number(BigDecimal number, org.dhatim.fastexcel.reader.Cell cell) {
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    String signs = NO_SIGN.matcher(format).replaceAll("");
    if (isDay(cell.getDataFormatId(), signs)) {
      return day(number);
    }
    BigDecimal shown =
        number.precision() > DIGITS ? number.round(SHOWN).stripTrailingZeros() : number;
    if (shown.precision() - shown.scale() > DIGITS) {
      return new Cell(shown.toPlainString(), Cell.Kind.CUT);
    }
    if (ZEROS.matcher(signs).matches()
        && shown.signum() >= 0
        && shown.stripTrailingZeros().scale() <= 0) {
      String digits = shown.toBigInteger().toString(); // a code, whose zeros are kept by its format
      return Cell.of("0".repeat(Math.max(0, signs.length() - digits.length())) + digits);
    }
    boolean small = Math.abs((long) shown.scale()) <= 30;
    String text = small ? shown.toPlainString() : shown.toString();
    return Cell.of(signs.contains("%") ? shown.movePointRight(2).toPlainString() + "%" : text);
  }

  private static boolean isDay(Integer id, String signs) {
    return (id != null && DAYS.contains(id))
        || (!signs.equalsIgnoreCase("General") && signs.matches("(?is).*[ymdhs年月日时].*"));
  }

  private Cell day(BigDecimal serial) {
    boolean real = serial.signum() >= 0 && serial.compareTo(LAST) < 0;
    if (!real || (!from1904 && serial.intValue() == NO_DAY)) {
      return new Cell(serial.toPlainString(), Cell.Kind.DAY);
    }
    long millis = serial.multiply(MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    boolean early = !from1904 && serial.intValue() < NO_DAY;
    LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, early ? 31 : 30);
    LocalDateTime time = first.atStartOfDay().plusSeconds(millis / 1000);
    String text = time.plusNanos(millis % 1000 * 1_000_000).toString();
    return new Cell(text.replaceFirst("T00:00$", ""), Cell.Kind.DAY);
  }

  private static String unescaped(String text) {
    return ESCAPED.matcher(text).replaceAll(SheetCell::character);
  }

  private static String character(MatchResult found) {
    String character = String.valueOf((char) Integer.parseInt(found.group(1), 16));
    return Matcher.quoteReplacement(character);
  }

  /** Text as a workbook holds it: what XML cannot hold is escaped, and what reads as an escape. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean no = (c < ' ' && c != '\n' && c != '\t') || c > '\uFFFD' || isUnpaired(text, i);
      boolean like = c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
      escaped.append(
          no || like ? String.format(Locale.ROOT, "_x%04X_", (int) c) : String.valueOf(c));
    }
    return escaped.toString();
  }

  private static boolean isUnpaired(String text, int at) {
    int point = text.codePointAt(at);
    boolean isSecond = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return point <= Character.MAX_VALUE && Character.isSurrogate((char) point) && !isSecond;
  }
}
