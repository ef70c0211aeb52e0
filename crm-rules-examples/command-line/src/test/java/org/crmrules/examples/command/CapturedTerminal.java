package org.crmrules.examples.command;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.crmrules.examples.text.Language;
import org.crmrules.examples.text.Messages;
import org.crmrules.examples.text.Terminal;

/** A terminal whose output can be read. */
final class CapturedTerminal {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Terminal terminal;

  CapturedTerminal(Language language) {
    terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            Messages.in(language));
  }

  Terminal terminal() {
    return terminal;
  }

  String out() {
    terminal.out().flush();
    return out.toString();
  }

  String err() {
    terminal.err().flush();
    return err.toString();
  }
}
