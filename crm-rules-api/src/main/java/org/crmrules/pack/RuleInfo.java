package org.crmrules.pack;

import java.util.List;
import org.crmrules.UnusableValueException;

/**
 * A rule as it stands in its file.
 *
 * @param id unique in the pack, for example {@code G-017}
 * @param name the whole name, for example {@code G-017 large amount}
 * @param clauses the clauses it stands for; {@link org.crmrules.CrmRules#clause} tells what each
 *     says
 * @param zh its sentence in Chinese, with the numbers of its conditions
 * @param en its sentence in English, with the numbers of its conditions
 * @param path its file, relative to the source
 * @param line where it begins, 1-based
 */
public record RuleInfo(
    String id, String name, List<String> clauses, String zh, String en, String path, int line) {

  public RuleInfo {
    clauses = UnusableValueException.all(clauses, "clauses");
  }
}
