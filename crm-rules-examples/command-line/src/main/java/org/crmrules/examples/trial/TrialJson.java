package org.crmrules.examples.trial;

import org.crmrules.Visible;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON, in lines. */
public final class TrialJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private TrialJson() {}

  /** The report, whose last line ends. */
  public static String write(Record report) {
    StringBuilder text = new StringBuilder();
    JSON.writeValueAsString(report)
        .lines()
        .map(Visible::of)
        .forEach(l -> text.append(l).append('\n'));
    return text.toString();
  }
}
