package org.crmrules.drools.prove;

import java.util.List;
import org.crmrules.drools.pool.DroolsPool;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pool.ClaimVerdict;
import org.crmrules.pool.CustomerPlacement;
import org.crmrules.pool.DemandVerdict;
import org.crmrules.pool.Inquiry;
import org.crmrules.pool.InquiryVerdict;
import org.crmrules.pool.PlacementVerdict;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.PoolVerdict;
import org.crmrules.pool.Prospect;
import org.crmrules.pool.ProspectVerdict;
import org.crmrules.pool.ProtectionVerdict;
import org.crmrules.pool.Representative;
import org.crmrules.pool.SeatVerdict;

/** Asks a pack of the customer pool. */
record PoolProof(RunningPack pack, PackProof proof) {

  /** A customer in the pool with everything known, so that only what is varied can be missing. */
  void prove() {
    PoolCustomer customer =
        proof.probes().of(PoolCustomer.class, proof.probes().known(PoolCustomer.class));
    PoolService pool = new DroolsPool(pack);
    Representative seat = proof.probes().of(Representative.class);
    PoolCustomer owned = customer.toBuilder().ownerId("PROBE").daysOwned(0).build();
    proof.ask(customer, DemandVerdict.class, c -> pool.assign(List.of(c), List.of(), proof.asOf()));
    proof.ask(customer, PoolVerdict.class, c -> pool.status(c, proof.asOf()));
    proof.ask(seat, SeatVerdict.class, s -> pool.assign(List.of(), List.of(s), proof.asOf()));
    proof.ask(owned, ProtectionVerdict.class, c -> pool.protection(c, List.of(), proof.asOf()));
    proof.ask(customer, ClaimVerdict.class, c -> pool.claim(c, seat, List.of(), proof.asOf()));
    proof.ask(seat, ClaimVerdict.class, s -> pool.claim(customer, s, List.of(), proof.asOf()));
    proof.ask(
        proof.probes().of(CustomerPlacement.class),
        PlacementVerdict.class,
        placed -> pool.responsibleUnit(placed, proof.asOf()));
    proof.ask(
        proof.probes().of(Prospect.class),
        ProspectVerdict.class,
        prospect -> pool.prospects(List.of(prospect), proof.asOf()));
    proof.ask(
        proof.probes().of(Inquiry.class),
        InquiryVerdict.class,
        inquiry -> pool.inquiry(inquiry, List.of(), proof.asOf()));
  }
}
