package org.crmrules;

import java.util.Locale;

/**
 * All that a load, a question or any other method of the door throws, told in Chinese and in
 * English; {@link #getMessage} is in English. What a class of it says stands there:
 *
 * <ul>
 *   <li>the question: {@link InvalidFactException}, {@link
 *       org.crmrules.complaint.InvalidEventException}, {@link
 *       org.crmrules.ask.InvalidQuestionException}, {@link UnusableValueException}
 *   <li>the pack: {@link DecisionException}, {@link org.crmrules.pack.RulePackException}
 *   <li>the door: {@link DoorException}
 *   <li>the thread: {@link InterruptedWorkException}
 * </ul>
 *
 * <p>A null where the documentation allows none is a value that cannot be used: what belongs to a
 * question is refused with an {@link InvalidFactException}, any other argument with an {@link
 * UnusableValueException}, each with its name. Whatever else is thrown is a fault of ours.
 */
public abstract class CrmRulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Bilingual text;

  /**
   * @param text what is wrong with which value, and what to do
   * @param cause null if nothing else was thrown before
   */
  protected CrmRulesException(Bilingual text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  /** The text in the language: Chinese for {@code zh}, English for every other. */
  public final String text(Locale locale) {
    return text.in(locale);
  }
}
