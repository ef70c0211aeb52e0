package org.crmrules.examples.command;

import java.util.function.Supplier;
import org.crmrules.Progress;
import org.crmrules.Work;
import org.crmrules.examples.text.Terminal;

/** Work that tells on the terminal how far it is, beside what comes of it. */
final class Told {

  private static final int STEPS = 10;

  /** Fewer are done before anybody has read how far it is. */
  private static final int FEW = 60;

  private Told() {}

  static <T> T to(Terminal terminal, Supplier<T> work) {
    return Work.told(progress -> tell(terminal, progress), work);
  }

  /** A tenth at a time: a line stays, where it is a file. */
  private static void tell(Terminal terminal, Progress progress) {
    long done = progress.done();
    long all = progress.all();
    if (all > FEW && done > 0 && done * STEPS / all != (done - 1) * STEPS / all) {
      terminal.note("trial.progress", progress.step(), done, all);
    }
  }
}
