package org.crmrules.examples.command;

import java.util.Locale;
import org.crmrules.CrmRulesException;
import org.crmrules.Visible;

/** Why a fact got no decision, in the language of the reader. */
final class RefusalText {

  private RefusalText() {}

  /** One line. */
  static String of(Exception refusal, Locale locale) {
    String text =
        refusal instanceof CrmRulesException worded ? worded.text(locale) : refusal.getMessage();
    return Visible.of(String.valueOf(text).replace("\n", "; "));
  }
}
