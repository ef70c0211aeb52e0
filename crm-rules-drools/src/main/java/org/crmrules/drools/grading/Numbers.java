package org.crmrules.drools.grading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Exact numbers by place, nine bytes each. Only one with more than 18 digits is kept as it is. Not
 * thread-safe while it is filled.
 */
final class Numbers {

  private static final int MOST_DIGITS = 18;

  /** At a place without a number. */
  private static final byte NONE = Byte.MIN_VALUE;

  /** At a place whose number is kept as it is. */
  private static final byte LONG = Byte.MAX_VALUE;

  private long[] digits = {};
  private byte[] scales = {};
  private final Map<Integer, BigDecimal> longOnes = new HashMap<>();

  /** Puts a number at a place. */
  void set(int place, BigDecimal number) {
    makeRoomFor(place);
    if (number.precision() <= MOST_DIGITS && Math.abs(number.scale()) < LONG) {
      digits[place] = number.unscaledValue().longValueExact();
      scales[place] = (byte) number.scale();
    } else {
      longOnes.put(place, number);
      scales[place] = LONG;
    }
  }

  /** The number at a place; null if there is none. */
  BigDecimal get(int place) {
    if (place >= scales.length || scales[place] == NONE) {
      return null;
    }
    return scales[place] == LONG
        ? longOnes.get(place)
        : BigDecimal.valueOf(digits[place], scales[place]);
  }

  /** Compares the numbers at two places that have one. */
  int compare(int one, int other) {
    return scales[one] == scales[other] && scales[one] != LONG
        ? Long.compare(digits[one], digits[other])
        : get(one).compareTo(get(other));
  }

  private void makeRoomFor(int place) {
    int before = scales.length;
    if (place >= before) {
      int room = Math.max(place + 1, before + (before >> 1));
      digits = Arrays.copyOf(digits, room);
      scales = Arrays.copyOf(scales, room);
      Arrays.fill(scales, before, room, NONE);
    }
  }
}
