package org.crmrules.bench.contender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.crmrules.bench.Contender;

/** All contenders, by the name in the tables. */
public final class Contenders {

  /** What ratios are taken of. */
  public static final String OURS = "ours";

  private static final Map<String, Supplier<Contender>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("hand-written", HandWritten::new);
    ALL.put(OURS, Ours::new);
    ALL.put("ours-own-fields", OursOwnFields::new);
    ALL.put("ours-unchecked", OursUnchecked::new);
    ALL.put("ours-reasons-read", OursRead::new);
    ALL.put("ours-forgetful", OursForgetful::new);
    ALL.put("drools-new-session", DroolsNewSession::new);
    ALL.put("drools-explained", DroolsExplained::new);
    ALL.put("drools-stateless", () -> new DroolsStateless(PlainDrools.rules()));
    ALL.put("drools-pool", DroolsPool::new);
    ALL.put("easy-rules", EasyRules::new);
    ALL.put("evrete", Evrete::new);
    ALL.put("camunda-dmn", CamundaDmn::new);
    ALL.put("qlexpress", QlExpress::new);
    ALL.put("openl", OpenL::new);
  }

  private Contenders() {}

  /** The names, in the order of the tables. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** A contender, made anew. */
  public static Contender named(String name) {
    return ALL.get(name).get();
  }
}
