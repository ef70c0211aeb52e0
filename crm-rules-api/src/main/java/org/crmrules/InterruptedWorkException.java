package org.crmrules;

/**
 * The thread was interrupted while it did {@link Work}. Nothing of it was kept, and the thread is
 * still marked as interrupted.
 */
public final class InterruptedWorkException extends CrmRulesException {

  private static final long serialVersionUID = 1L;

  private static final Bilingual SENTENCE =
      new Bilingual(
          "线程被中断,工作没有做完,任何中间结果都没有保留。也许应当稍后重新提问。",
          "The thread was interrupted before the work was done, and nothing of it was kept. Maybe"
              + " ask again later.");

  /** Leaves the mark of the interrupt on the thread as it is. */
  public InterruptedWorkException() {
    super(SENTENCE, null);
  }
}
