package org.crmrules.testkit.fact;

import net.jqwik.api.SampleReportingFormat;
import org.crmrules.testkit.Brief;

/**
 * Prints what jqwik reports of a failure, facts and decisions, as {@link Brief} does. Found by
 * jqwik itself.
 */
public final class BriefSamples implements SampleReportingFormat {

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof Record && value.getClass().getName().startsWith("org.crmrules.");
  }

  @Override
  public Object report(Object value) {
    return SampleReportingFormat.plainLabel(Brief.of(value));
  }
}
