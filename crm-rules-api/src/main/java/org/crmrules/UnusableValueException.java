package org.crmrules;

/**
 * A value makes no sense where it stands: a number out of its range, a name that nobody declared.
 */
public final class UnusableValueException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  /**
   * @param zh what is wrong with which value, and what to do, in Chinese, as a pattern of a {@link
   *     java.util.Formatter}
   * @param en the same in English
   * @param arguments for both patterns
   */
  public UnusableValueException(String zh, String en, Object... arguments) {
    super(new Bilingual(zh, en).with(arguments), null);
  }

  /**
   * The value, which must be there.
   *
   * @param name what it is called
   * @throws UnusableValueException if it is null
   */
  public static <T> T given(T value, String name) {
    if (value == null) {
      throw new UnusableValueException("%s(null)必须给出。", "The %s (null) must not be null.", name);
    }
    return value;
  }
}
