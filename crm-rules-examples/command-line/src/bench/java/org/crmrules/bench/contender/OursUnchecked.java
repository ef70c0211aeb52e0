package org.crmrules.bench.contender;

import java.util.List;
import org.crmrules.Limits;
import org.crmrules.bench.Contender;
import org.crmrules.bench.Outcome;
import org.crmrules.bench.Workload;
import org.crmrules.drools.grading.Grades;
import org.crmrules.drools.live.PackLoader;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.trust.Gate;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;

/** This library past its check of facts, to see what that costs; hosts cannot do this. */
final class OursUnchecked implements Contender {

  private final RunningPack pack = load();

  private static RunningPack load() {
    Problems problems = new Problems();
    PackSource source = PackSource.classPath(OursUnchecked.class.getClassLoader(), Ours.PACKS);
    return new PackLoader(problems, new Gate(PackTrust.unsigned()), Limits.defaults(), false)
        .load(new SourceReader(problems).read(source))
        .get(0)
        .running();
  }

  @Override
  public GradingDecision decide(CustomerProfile customer) {
    return Grades.decide(pack, customer, List.of(), Workload.AS_OF, pack.day(Workload.AS_OF));
  }

  @Override
  public Outcome outcome(Object decision) {
    return Ours.of((GradingDecision) decision);
  }
}
