package org.crmrules.pack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.PolicyRef;
import org.crmrules.UnusableValueException;

/**
 * How the packs in force differ from those before. Each list is in the order of id and version.
 *
 * @param added versions that were not there
 * @param removed versions that are there no more
 * @param replaced versions whose content or status is another one, as they are now
 */
public record PackChanges(
    List<PolicyRef> added, List<PolicyRef> removed, List<PolicyRef> replaced) {

  public PackChanges {
    added = UnusableValueException.all(added, "added");
    removed = UnusableValueException.all(removed, "removed");
    replaced = UnusableValueException.all(replaced, "replaced");
  }

  /** No change. */
  public static PackChanges none() {
    return new PackChanges(List.of(), List.of(), List.of());
  }

  /** On one line: what was added, removed and replaced, each by id and version. */
  @Override
  public String toString() {
    String changes =
        Stream.of(part("added", added), part("removed", removed), part("replaced", replaced))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return changes.isEmpty() ? "no change" : changes;
  }

  private static String part(String what, List<PolicyRef> policies) {
    return policies.isEmpty()
        ? ""
        : policies.stream()
            .map(p -> p.pack() + " " + p.version())
            .collect(Collectors.joining(", ", what + " ", ""));
  }
}
