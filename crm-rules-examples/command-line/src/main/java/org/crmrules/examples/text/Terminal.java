package org.crmrules.examples.text;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.pack.Clause;

/**
 * Where a command reads and writes.
 *
 * @param in what {@code -} stands for
 * @param out results
 * @param err progress, counts and complaints
 * @param messages the sentences in the language of the user
 */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, Messages messages) {

  /** The same about answers to these questions. */
  public Terminal naming(List<QuestionInfo> questions) {
    return new Terminal(in, out, err, messages.naming(questions));
  }

  /** The same, which says too what cited clauses say, as far as these are they. */
  public Terminal citing(List<Clause> clauses) {
    return new Terminal(in, out, err, messages.citing(clauses));
  }

  /** A sentence to {@link #out}. */
  public void say(String key, Object... values) {
    out.println(messages.text(key, values));
  }

  /** A sentence to {@link #err}. */
  public void note(String key, Object... values) {
    err.println(messages.text(key, values));
    err.flush();
  }
}
