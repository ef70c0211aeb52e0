package org.crmrules.drools.compile;

import java.util.SortedMap;

/** Stages that were compiled before, by this engine. */
@FunctionalInterface
public interface KnownStages {

  /** None is known. */
  KnownStages NONE = key -> null;

  /**
   * The classes of a stage, by name with dots; null if they are not known.
   *
   * @param key of the stage
   */
  SortedMap<String, byte[]> find(String key);

  /** What these do not know the others may. */
  default KnownStages or(KnownStages others) {
    return key -> {
      SortedMap<String, byte[]> found = find(key);
      return found == null ? others.find(key) : found;
    };
  }
}
