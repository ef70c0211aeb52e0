package org.crmrules.bench.contender;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Workload;
import org.crmrules.bench.Workload.Band;
import org.crmrules.grading.CustomerProfile;

/**
 * Camunda DMN: a table of floors, of which the least counts, a table of caps, of which the greatest
 * counts, and a table of care. With its older expression language, which is the faster of the two.
 */
final class CamundaDmn implements Contender {

  /** The engine wants an id on each of these. */
  private static final Pattern PART =
      Pattern.compile("<(input|output|rule|inputEntry|outputEntry)\\b");

  private final DmnEngine engine;
  private final DmnDecision floors;
  private final DmnDecision caps;
  private final DmnDecision care;

  CamundaDmn() {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setEnableFeelLegacyBehavior(true);
    engine = configuration.buildEngine();
    floors = decision("floors", "MIN", bands(true));
    caps = decision("caps", "MAX", bands(false));
    care =
        decision(
            "care",
            "MIN",
            Workload.care().stream()
                .map(
                    c -> {
                      int first = Workload.LEVELS.indexOf(c.letter() + "1");
                      return rule(c.months(), "[%d..%d]".formatted(first, first + 1), "", "");
                    })
                .collect(Collectors.joining()));
  }

  private static String bands(boolean floor) {
    return Workload.bands().stream()
        .filter(band -> band.field().floor() == floor)
        .map(CamundaDmn::band)
        .collect(Collectors.joining());
  }

  private static String band(Band band) {
    String[] tests = {"", "", ""};
    tests[band.field().ordinal()] = "&gt;= " + band.from();
    return rule(band.level(), tests);
  }

  private static String rule(int output, String... tests) {
    return Arrays.stream(tests)
        .map("<inputEntry><text>%s</text></inputEntry>"::formatted)
        .collect(
            Collectors.joining(
                "", "<rule>", "<outputEntry><text>" + output + "</text></outputEntry></rule>"));
  }

  private DmnDecision decision(String name, String aggregation, String rules) {
    List<String> inputs = name.equals("care") ? List.of("level", "a", "b") : List.of("a", "b", "c");
    String columns =
        inputs.stream()
            .map(
                input ->
                    "<input><inputExpression><text>%s</text></inputExpression></input>"
                        .formatted(input))
            .collect(Collectors.joining());
    String xml =
        """
        <definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"
            id="d" name="d" namespace="bench">
          <decision id="%s" name="%s">
            <decisionTable hitPolicy="COLLECT" aggregation="%s">
              %s<output name="result" typeRef="integer"/>%s
            </decisionTable>
          </decision>
        </definitions>
        """
            .formatted(name, name, aggregation, columns, rules);
    AtomicInteger number = new AtomicInteger();
    byte[] bytes =
        PART.matcher(xml)
            .replaceAll(part -> part.group() + " id=\"e" + number.incrementAndGet() + "\"")
            .getBytes(StandardCharsets.UTF_8);
    return engine.parseDecision(name, new ByteArrayInputStream(bytes));
  }

  @Override
  public Outcome decide(CustomerProfile customer) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("a", customer.amountLast12Months().doubleValue());
    facts.put("b", customer.ordersLast12Months());
    facts.put("c", customer.monthsSinceLastTransaction());
    Integer floor = engine.evaluateDecisionTable(floors, facts).getSingleEntry();
    Integer cap = engine.evaluateDecisionTable(caps, facts).getSingleEntry();
    int level = Math.max(floor, cap == null ? -1 : cap);
    facts.put("level", level);
    Integer months = engine.evaluateDecisionTable(care, facts).getSingleEntry();
    return new Outcome(Workload.LEVELS.get(level), months);
  }
}
