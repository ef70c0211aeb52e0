package org.crmrules.trial;

import org.crmrules.UnusableValueException;

/**
 * A case that a pack passes as it is, and would not pass with a change. It says what the rules do
 * now; whoever pastes it says that the policy means it. Thread-safe: immutable.
 *
 * @param path the file that it belongs into, relative to the source; it need not be there yet
 * @param text the case as an element of {@code cases}, in lines that end, to be pasted below the
 *     last one
 */
public record SuggestedCase(String path, String text) {

  public SuggestedCase {
    UnusableValueException.given(path, "path");
    UnusableValueException.given(text, "text");
  }
}
