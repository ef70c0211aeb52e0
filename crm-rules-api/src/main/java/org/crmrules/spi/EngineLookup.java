package org.crmrules.spi;

import java.util.List;
import java.util.ServiceLoader;
import org.crmrules.DoorException;

/** Finds the one engine on the class path. */
public final class EngineLookup {

  private EngineLookup() {}

  /**
   * The engine.
   *
   * @throws DoorException if there is none, or more than one
   */
  public static CrmRulesProvider engine() {
    return only(
        ServiceLoader.load(CrmRulesProvider.class, CrmRulesProvider.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  static CrmRulesProvider only(List<CrmRulesProvider> engines) {
    if (engines.isEmpty()) {
      throw new DoorException(
          "类路径上没有引擎。也许应当加上依赖 org.crmrules:crm-rules-drools。",
          "No engine is on the class path. Maybe add the dependency"
              + " org.crmrules:crm-rules-drools.");
    }
    if (engines.size() > 1) {
      throw new DoorException(
          "类路径上只能有一个引擎,但有 %d 个:%s。也许应当去掉其余的。",
          "There must be one engine on the class path, but there are %d: %s. Maybe remove one.",
          engines.size(),
          engines.stream().map(e -> e.getClass().getName()).toList());
    }
    return engines.get(0);
  }
}
