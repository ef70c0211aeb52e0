package org.crmrules.examples.facts;

/** A fact file as a whole cannot be read. The message is in the language of the user. */
public final class FactFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the sentence for the user. */
  public FactFileException(String message) {
    super(message);
  }
}
