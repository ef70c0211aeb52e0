package org.crmrules.bench.question;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crmrules.CrmRules;
import org.crmrules.pack.PackSource;

/** The packs that are asked, each loaded once for each JVM. */
final class Packs {

  /** One for a clock that stops in pauses, which none that ships has. */
  private static final String PAUSED = "complaint-paused";

  private static final Map<String, CrmRules> LOADED = new ConcurrentHashMap<>();

  private Packs() {}

  /** A pack that ships, by itself or as it grew. */
  static CrmRules shipped(String pack) {
    return LOADED.computeIfAbsent(pack, id -> CrmRules.load(source(id)));
  }

  private static PackSource source(String pack) {
    return switch (Size.here()) {
      case AS_SHIPPED -> PackSource.embedded().only(pack);
      case AMONG_ALL -> PackSource.embedded();
      case MORE_RULES -> MoreRules.in(pack, "META-INF/crm-rules");
    };
  }

  /** One for a clock that stops in pauses, by itself or as it grew. */
  static CrmRules made() {
    return LOADED.computeIfAbsent(
        PAUSED,
        id ->
            CrmRules.load(
                Size.here() == Size.MORE_RULES
                    ? MoreRules.in(id, "question-packs")
                    : PackSource.classPath(Packs.class.getClassLoader(), "question-packs")));
  }
}
