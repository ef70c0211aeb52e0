package org.crmrules.examples.command;

/** The command was called in a way that cannot work. Ends with exit code 2. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
