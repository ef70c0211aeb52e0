package org.crmrules;

/**
 * The door cannot be opened, or cannot do what it is asked for as it stands: there is no engine or
 * a library that does not fit, it is closed, it was opened without a clock, it has no packs to go
 * back to, or what lies beside a pack on the class path was not compiled from its rules.
 */
public final class DoorException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  /**
   * @param zh what is wrong and what to do, in Chinese, as a pattern of a {@link
   *     java.util.Formatter}
   * @param en the same in English
   * @param arguments for both patterns
   */
  public DoorException(String zh, String en, Object... arguments) {
    super(new Bilingual(zh, en).with(arguments), null);
  }
}
