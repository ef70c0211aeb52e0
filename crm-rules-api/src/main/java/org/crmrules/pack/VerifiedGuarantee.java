package org.crmrules.pack;

import java.util.List;
import java.util.Locale;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;

/**
 * A guarantee of a pack, and what was found out about it. Thread-safe: immutable.
 *
 * @param policy the pack
 * @param line where it stands in {@code pack.yaml}, 1-based
 * @param written as it is written there, on one line
 * @param zh what it says, in Chinese
 * @param en the same in English
 * @param clauses the clauses that it follows from; empty if it names none
 * @param found what was found out
 * @param millis how long that took, in milliseconds
 */
public record VerifiedGuarantee(
    PolicyRef policy,
    int line,
    String written,
    String zh,
    String en,
    List<String> clauses,
    Verification found,
    long millis) {

  public VerifiedGuarantee {
    UnusableValueException.given(policy, "policy");
    UnusableValueException.given(written, "written");
    UnusableValueException.given(zh, "zh");
    UnusableValueException.given(en, "en");
    clauses = UnusableValueException.all(clauses, "clauses");
    UnusableValueException.given(found, "found");
  }

  /** The sentence in the language: Chinese for {@code zh}, English for every other. */
  public String sentence(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
