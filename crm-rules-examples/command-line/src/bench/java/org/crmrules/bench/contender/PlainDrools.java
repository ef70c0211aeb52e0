package org.crmrules.bench.contender;

import java.util.stream.Collectors;
import org.crmrules.bench.Level;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Verdict;
import org.crmrules.bench.Workload;
import org.crmrules.grading.CustomerProfile;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** The workload as rules of plain Drools, compiled to its executable model. */
final class PlainDrools {

  private PlainDrools() {}

  static KieBase rules() {
    return new KieHelper().addContent(text(), ResourceType.DRL).build(ExecutableModelProject.class);
  }

  private static String text() {
    String bands =
        Workload.bands().stream()
            .map(
                b ->
                    """
                    rule "%s from %d"
                    when CustomerProfile( %s >= %d )
                    then verdict.%s(%d);
                    end
                    """
                        .formatted(
                            b.field(),
                            b.from(),
                            b.field().component(),
                            b.from(),
                            b.field().floor() ? "atLeast" : "atMost",
                            b.level()))
            .collect(Collectors.joining());
    String care =
        Workload.care().stream()
            .map(
                c ->
                    """
                    rule "care for %1$s"
                    when Level( code in ("%1$s1", "%1$s2") )
                    then verdict.callbackEvery(%2$d);
                    end
                    """
                        .formatted(c.letter(), c.months()))
            .collect(Collectors.joining());
    String settle =
        """
        rule "settle" salience -10
        when CustomerProfile()
        then insert(new Level(verdict.level(), verdict));
        end
        """;
    return "package bench;\nimport %s;\nimport %s;\nglobal %s verdict;\n"
            .formatted(
                CustomerProfile.class.getName(), Level.class.getName(), Verdict.class.getName())
        + bands
        + care
        + settle;
  }

  static Outcome decide(KieSession session, CustomerProfile customer, Verdict verdict) {
    session.setGlobal("verdict", verdict);
    session.insert(customer);
    session.fireAllRules();
    return verdict.outcome();
  }
}
