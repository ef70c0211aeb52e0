package org.crmrules.drools.complaint;

import java.time.Instant;
import org.crmrules.complaint.Complaint;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SettlementService;

/** Answers questions about what happens after a complaint is decided. Thread-safe. */
public final class DroolsSettlement implements SettlementService {

  private final InForce versions;

  /** Answers by these versions. */
  public DroolsSettlement(InForce versions) {
    this.versions = versions;
  }

  @Override
  public ReturnDecision returned(Complaint complaint, ReturnedGoods goods, Instant asOf) {
    return returned(deciding(complaint, asOf), complaint, goods, asOf);
  }

  /** Compares a return by one version, whatever is in force. */
  public static ReturnDecision returned(
      RunningPack pack, Complaint complaint, ReturnedGoods goods, Instant asOf) {
    return new ReturnSettlement(pack, complaint, goods).decision(asOf);
  }

  /** A complaint keeps the version under which it was accepted. */
  private RunningPack deciding(Complaint complaint, Instant asOf) {
    return versions.inForce(DroolsComplaints.pinned(complaint, asOf));
  }
}
