package org.crmrules.drools.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.CustomerRank;
import org.crmrules.grading.GradingDecision;

/**
 * Grades many customers as of one instant. Which version is in force then, and which day it is, is
 * found again only when the packs have changed: a batch may outlive a reload. Thread-safe.
 */
final class OneInstant {

  private final InForce inForce;
  private final Instant asOf;

  /** Immutable, so a thread that sees an old one only looks it up once more. */
  private Found last;

  private record Found(
      InForce versions, RunningPack pack, List<CustomerRank> alone, LocalDate day) {}

  OneInstant(InForce inForce, Instant asOf) {
    this.inForce = inForce;
    this.asOf = asOf;
  }

  GradingDecision grade(CustomerProfile customer) {
    InForce versions = inForce.versions();
    Found found = last;
    if (found == null || found.versions() != versions) {
      RunningPack pack = versions.inForce(asOf);
      found = new Found(versions, pack, DroolsGrading.alone(pack), pack.day(asOf));
      last = found;
    }
    new FactCheck(found.pack(), asOf).of("customer", customer).orThrow();
    return Grades.decide(found.pack(), customer, found.alone(), asOf, found.day());
  }
}
