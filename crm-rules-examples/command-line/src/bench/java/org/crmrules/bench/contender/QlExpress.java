package org.crmrules.bench.contender;

import com.alibaba.qlexpress4.Express4Runner;
import com.alibaba.qlexpress4.InitOptions;
import com.alibaba.qlexpress4.QLOptions;
import java.util.HashMap;
import java.util.Map;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Workload;
import org.crmrules.bench.Workload.Band;
import org.crmrules.grading.CustomerProfile;

/** QLExpress, with one script of all rules, compiled once. */
final class QlExpress implements Contender {

  private final Express4Runner runner = new Express4Runner(InitOptions.DEFAULT_OPTIONS);
  private final QLOptions options = QLOptions.builder().cache(true).build();
  private final String script = script();

  private static String script() {
    StringBuilder script = new StringBuilder("floor = 7; cap = -1;\n");
    for (Band band : Workload.bands()) {
      String name = band.field().floor() ? "floor" : "cap";
      script.append(
          "if (%1$s >= %2$d && %3$s %4$s %5$d) { %3$s = %5$d; }%n"
              .formatted(
                  band.field().component(),
                  band.from(),
                  name,
                  band.field().floor() ? ">" : "<",
                  band.level()));
    }
    script.append("level = floor > cap ? floor : cap;\n");
    for (Workload.Care care : Workload.care()) {
      int first = Workload.LEVELS.indexOf(care.letter() + "1");
      script.append(
          "if (level >= %d && level <= %d) { months = %d; }%n"
              .formatted(first, first + 1, care.months()));
    }
    return script.append("return level * 100 + months;").toString();
  }

  @Override
  public Outcome decide(CustomerProfile customer) {
    Map<String, Object> facts = new HashMap<>();
    for (Workload.Field field : Workload.Field.values()) {
      facts.put(field.component(), field.of(customer));
    }
    facts.put("months", 0);
    int result = ((Number) runner.execute(script, facts, options).getResult()).intValue();
    return new Outcome(Workload.LEVELS.get(result / 100), result % 100);
  }
}
