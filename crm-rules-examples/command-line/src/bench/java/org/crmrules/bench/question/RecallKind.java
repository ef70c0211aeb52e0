package org.crmrules.bench.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.ProtectionDecision;
import org.crmrules.pool.ProtectionStatus;

/** When an owner loses a customer, by the pack customer-pool. */
final class RecallKind {

  static final Kind<PoolCustomer> KIND =
      new Kind<>(
          "recall",
          RecallKind::questions,
          Kind.ways(RecallKind::ours, () -> new Way<>(RecallKind::byHand, said -> said)));

  private RecallKind() {}

  /** What is compared; reasons are told by us alone. */
  record Said(
      ProtectionStatus status,
      LocalDate until,
      LocalDate warnOn,
      LocalDate recallOn,
      List<String> causes,
      List<String> overdue) {}

  private static List<PoolCustomer> questions() {
    Draw draw = new Draw(12);
    return Draw.each(
        i ->
            ClaimKind.customer(i, draw)
                .ownerId("R-" + draw.below(50))
                .ownerInactive(draw.in(3))
                .ownedSince(draw.ago(220))
                .lastFollowUpOn(draw.maybe(70, draw.ago(90)))
                .lastOrderOn(draw.maybe(40, draw.ago(120)))
                .warnedOn(draw.maybe(20, draw.ago(10)))
                .build());
  }

  private static Way<PoolCustomer, ?> ours() {
    PoolService pool = Packs.shipped("customer-pool").pool();
    return new Way<>(
        customer -> pool.protection(customer, List.of(), Draw.AS_OF),
        (ProtectionDecision d) ->
            new Said(
                d.status(), d.protectedUntil(), d.warnOn(), d.recallOn(), d.causes(), d.overdue()));
  }

  private static Said byHand(PoolCustomer c) {
    if (c.ownerId() == null || c.ownerInactive() || c.ownershipExpired()) {
      List<String> causes = new ArrayList<>(2);
      add(causes, c.ownerId() == null, "NO_OWNER");
      add(causes, c.ownerInactive(), "OWNER_INACTIVE");
      add(causes, c.ownershipExpired(), "OWNERSHIP_EXPIRED");
      return new Said(ProtectionStatus.IN_POOL, null, null, null, causes, List.of());
    }
    LocalDate followUp = c.lastFollowUpOn();
    if (followUp != null && followUp.isBefore(c.ownedSince())) {
      followUp = null; // that of the owner before
    }
    List<String> overdue = new ArrayList<>(1);
    boolean long3 = c.ownedSince().isBefore(Draw.TODAY.minusDays(3));
    add(overdue, followUp == null && long3, "FIRST_CONTACT_OVERDUE");
    boolean long30 = followUp != null && followUp.isBefore(Draw.TODAY.minusDays(30));
    add(overdue, long30, "FOLLOW_UP_OVERDUE");
    if (c.keyAccount() || c.openComplaints() > 0 || c.openContracts() > 0) {
      List<String> causes = new ArrayList<>(3);
      add(causes, c.keyAccount(), "KEY_ACCOUNT");
      add(causes, c.openComplaints() > 0, "OPEN_COMPLAINT");
      add(causes, c.openContracts() > 0, "OPEN_CONTRACT");
      return new Said(ProtectionStatus.KEEP, null, null, null, causes, overdue);
    }
    LocalDate start = latest(c.ownedSince(), c.lastOrderOn());
    LocalDate until = start.plusDays(30);
    if (followUp != null) {
      until = latest(until, followUp.plusDays(30));
    }
    LocalDate end = start.plusDays(180);
    until = until.isBefore(end) ? until : end;
    LocalDate due = until.minusDays(3);
    LocalDate warned = c.warnedOn();
    LocalDate warnOn = warned != null && !warned.isBefore(due) ? warned : latest(due, Draw.TODAY);
    LocalDate recallOn = warnOn.plusDays(4);
    return new Said(status(warned, warnOn, recallOn), until, warnOn, recallOn, List.of(), overdue);
  }

  private static ProtectionStatus status(LocalDate warned, LocalDate warnOn, LocalDate recallOn) {
    if (!Draw.TODAY.isBefore(recallOn)) {
      return ProtectionStatus.RECALL;
    }
    return warnOn.equals(Draw.TODAY) && !warnOn.equals(warned)
        ? ProtectionStatus.WARN
        : ProtectionStatus.KEEP;
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return other == null || one.isAfter(other) ? one : other;
  }

  private static void add(List<String> all, boolean so, String code) {
    if (so) {
      all.add(code);
    }
  }
}
