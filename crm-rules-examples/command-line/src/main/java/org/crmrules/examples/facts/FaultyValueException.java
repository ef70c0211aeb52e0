package org.crmrules.examples.facts;

/** A value that cannot be what its component wants; the message says what it wants. */
final class FaultyValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FaultyValueException(String message) {
    super(message, null, false, false); // one line of a million may be bad: no stack trace
  }
}
