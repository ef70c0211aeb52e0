package org.crmrules.bench.question;

import org.crmrules.bench.Contender;
import org.crmrules.bench.Workload;
import org.crmrules.bench.contender.Contenders;
import org.crmrules.grading.CustomerProfile;

/** A grade and what is done for it, as in the table of the contenders. */
final class GradeKind {

  static final Kind<CustomerProfile> KIND =
      new Kind<>(
          "grade",
          Workload::customers,
          Kind.ways(() -> way(Contenders.OURS), () -> way(Kind.BY_HAND)));

  private GradeKind() {}

  private static Way<CustomerProfile, ?> way(String name) {
    Contender contender = Contenders.named(name);
    return new Way<CustomerProfile, Object>(contender::decide, contender::outcome);
  }
}
