package org.crmrules.spi;

import java.util.List;
import java.util.ServiceLoader;
import org.crmrules.Visible;

/** Finds the one engine on the class path. */
public final class EngineLookup {

  private EngineLookup() {}

  /**
   * The engine.
   *
   * @throws IllegalStateException if there is none, or more than one
   */
  public static CrmRulesProvider engine() {
    return only(
        ServiceLoader.load(CrmRulesProvider.class, CrmRulesProvider.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  static CrmRulesProvider only(List<CrmRulesProvider> engines) {
    if (engines.isEmpty()) {
      throw new IllegalStateException(
          "No engine is on the class path. Maybe add the dependency"
              + " org.crmrules:crm-rules-drools.");
    }
    if (engines.size() > 1) {
      throw new IllegalStateException(
          Visible.sentence(
              "There must be one engine on the class path, but there are %d: %s. Maybe remove one.",
              engines.size(), engines.stream().map(e -> e.getClass().getName()).toList()));
    }
    return engines.get(0);
  }
}
