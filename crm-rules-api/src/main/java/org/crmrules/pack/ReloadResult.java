package org.crmrules.pack;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.crmrules.UnusableValueException;

/** What a reload came to. There is nothing in between. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ReloadResult.Activated.class, name = "ACTIVATED"),
  @JsonSubTypes.Type(value = ReloadResult.Unchanged.class, name = "UNCHANGED"),
  @JsonSubTypes.Type(value = ReloadResult.Rejected.class, name = "REJECTED")
})
public sealed interface ReloadResult {

  /**
   * The packs of the source are in force from now on.
   *
   * @param packs all of them, in the order of id and version
   * @param changes how they differ from those before
   */
  record Activated(List<PackInfo> packs, PackChanges changes) implements ReloadResult {
    public Activated {
      packs = UnusableValueException.all(packs, "packs");
      UnusableValueException.given(changes, "changes");
    }

    /** On one line: how many packs there are, and what changed. */
    @Override
    public String toString() {
      return "Activated " + packs.size() + " pack(s): " + changes;
    }
  }

  /** The source is, byte for byte, what is in force already, or what was rolled back from. */
  record Unchanged() implements ReloadResult {}

  /**
   * Nothing changed, and all is well again: what a reload before refused, or could not keep, is
   * gone, and {@link org.crmrules.CrmRules#health()} is up.
   */
  record Recovered() implements ReloadResult {}

  /**
   * The source has problems; what was in force before still is.
   *
   * @param problems all of them, in the order of file and place; never empty
   */
  record Rejected(List<Problem> problems) implements ReloadResult {
    public Rejected {
      problems = UnusableValueException.all(problems, "problems");
    }

    /** On one line: how many problems there are, and the first. */
    @Override
    public String toString() {
      return "Rejected" + Problem.some(problems);
    }
  }
}
