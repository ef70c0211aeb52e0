package org.crmrules.bench.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crmrules.pool.ClaimDecision;
import org.crmrules.pool.Obstacle;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.PoolService;
import org.crmrules.pool.Representative;
import org.kie.api.runtime.KieSession;

/** Whether somebody can have a customer, by the pack customer-pool. */
final class ClaimKind {

  static final Kind<Asked> KIND =
      new Kind<>(
          "claim",
          ClaimKind::questions,
          Kind.ways(
              ClaimKind::ours,
              () -> new Way<>(ClaimKind::byHand, said -> said),
              "drools",
              ClaimKind::drools));

  private static final List<String> REGIONS = codes("REG-", 10);
  private static final List<String> LINES = codes("LINE-", 5);
  private static final List<String> TEAMS = codes("TEAM-", 4);

  private ClaimKind() {}

  record Asked(PoolCustomer customer, Representative person) {}

  /** What is compared; reasons are told by us alone. */
  record Said(List<Obstacle> obstacles, Integer weight, Integer holdsAtMost, Integer claimsADay) {}

  private static List<String> codes(String prefix, int count) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      codes.add(prefix + i);
    }
    return codes;
  }

  /** A customer that nobody owns so far. */
  static PoolCustomer.Builder customer(int i, Draw draw) {
    return PoolCustomer.of("P-" + i)
        .name("公司" + i)
        .contact(draw.maybe(97, "张三"))
        .phone("1380010" + (1_000 + i))
        .region(draw.of(REGIONS))
        .source("WEB")
        .grade(draw.of(List.of("A", "B", "C", "D")))
        .keyAccount(draw.in(3))
        .openComplaints(draw.in(5) ? 1 : 0)
        .openContracts(draw.in(5) ? 1 : 0)
        .product(draw.maybe(50, draw.of(LINES)))
        .value(BigDecimal.valueOf(draw.below(1_000_000)));
  }

  private static List<Asked> questions() {
    Draw draw = new Draw(13);
    return Draw.each(
        i ->
            new Asked(
                customer(i, draw)
                    .ownerId(draw.maybe(5, "R-0"))
                    .inPoolSince(draw.ago(90))
                    .previousOwnerId(draw.maybe(80, "R-" + draw.below(50)))
                    .releasedOn(draw.ago(90))
                    .introducedBy(draw.maybe(20, draw.of(TEAMS)))
                    .build(),
                Representative.of("R-" + draw.below(50))
                    .active(draw.in(97))
                    .regions(List.of(draw.of(REGIONS), draw.of(REGIONS), draw.of(REGIONS)))
                    .products(List.of(draw.of(LINES), draw.of(LINES)))
                    .team(draw.of(TEAMS))
                    .openCustomers(draw.below(110))
                    .claimsToday(draw.below(6))
                    .build()));
  }

  private static Way<Asked, ?> ours() {
    PoolService pool = Packs.shipped("customer-pool").pool();
    return new Way<>(
        asked -> pool.claim(asked.customer(), asked.person(), List.of(), Draw.AS_OF),
        (ClaimDecision d) -> new Said(d.obstacles(), d.weight(), d.holdsAtMost(), d.claimsADay()));
  }

  private static Said byHand(Asked asked) {
    PoolCustomer c = asked.customer();
    Representative p = asked.person();
    List<Obstacle> against = new ArrayList<>(4);
    if (c.ownerId() != null && !c.ownerInactive() && !c.ownershipExpired()) {
      against.add(new Obstacle(Obstacle.Kind.OWNED, List.of()));
    }
    List<String> codes = new ArrayList<>(3);
    add(codes, c.keyAccount(), "KEY_ACCOUNT");
    add(codes, c.openComplaints() > 0, "OPEN_COMPLAINT");
    add(codes, c.openContracts() > 0, "OPEN_CONTRACT");
    codes = add(against, Obstacle.Kind.HELD_BACK, codes);
    add(codes, c.contact() == null, "contact");
    add(codes, c.grade() == null, "grade");
    add(codes, c.name() == null, "name");
    add(codes, c.phone() == null, "phone");
    add(codes, c.region() == null, "region");
    add(codes, c.source() == null, "source");
    codes = add(against, Obstacle.Kind.DATA_INCOMPLETE, codes);
    add(codes, "A".equals(c.grade()), "ASSIGN_ONLY");
    add(codes, Draw.TODAY.equals(c.inPoolSince()), "NEW_IN_POOL");
    add(codes, c.inPoolSince() == null, "ENTRY_UNKNOWN");
    codes = add(against, Obstacle.Kind.REFUSED, codes);
    add(codes, isLacking(c.region(), p.regions()), c.region());
    codes = add(against, Obstacle.Kind.REGION, codes);
    add(codes, isLacking(c.product(), p.products()), c.product());
    codes = add(against, Obstacle.Kind.PRODUCT, codes);
    boolean first30 = c.inPoolSince() == null || c.inPoolSince().isAfter(Draw.TODAY.minusDays(30));
    String team = c.introducedBy();
    add(codes, team != null && first30 && !isOverridden(c) && !team.equals(p.team()), team);
    add(against, Obstacle.Kind.TEAM, codes);
    boolean bars = c.releasedOn() == null || c.releasedOn().isAfter(Draw.TODAY.minusDays(30));
    if (bars && p.id().equals(c.previousOwnerId())) {
      against.add(new Obstacle(Obstacle.Kind.RECENT_OWNER, List.of()));
    }
    if (!p.active()) {
      against.add(new Obstacle(Obstacle.Kind.CLOSED, List.of("INACTIVE")));
    }
    if (p.openCustomers() >= 100) {
      against.add(new Obstacle(Obstacle.Kind.HOLDING_CAP, List.of()));
    }
    if (p.claimsToday() >= 5) {
      against.add(new Obstacle(Obstacle.Kind.CLAIMS_TODAY, List.of()));
    }
    return new Said(against, weight(c.grade()), 100, 5);
  }

  private static boolean isLacking(String needed, List<String> there) {
    return needed != null && !there.isEmpty() && !there.contains(needed);
  }

  private static boolean isOverridden(PoolCustomer c) {
    return c.overrideReason() != null
        && ("SALES_MANAGER".equals(c.overriddenBy()) || "LEADER".equals(c.overriddenBy()));
  }

  private static Integer weight(String grade) {
    if (grade == null) {
      return null;
    }
    return switch (grade) {
      case "A" -> 5;
      case "B" -> 3;
      case "C" -> 2;
      default -> 1;
    };
  }

  private static void add(List<String> codes, boolean so, String code) {
    if (so) {
      codes.add(code);
    }
  }

  /** Adds the codes, if there are any; a list for the next ones. */
  private static List<String> add(List<Obstacle> against, Obstacle.Kind kind, List<String> codes) {
    if (codes.isEmpty()) {
      return codes;
    }
    against.add(new Obstacle(kind, codes));
    return new ArrayList<>(3);
  }

  private static Way<Asked, ?> drools() {
    Sessions sessions = Sessions.of("claim");
    return new Way<>(
        asked -> {
          Findings found = new Findings();
          KieSession session = sessions.begin(found);
          try {
            session.insert(asked.customer().asOf(Draw.TODAY));
            session.insert(asked.person());
            session.fireAllRules();
          } finally {
            session.dispose();
          }
          return found;
        },
        ClaimKind::said);
  }

  private static Said said(Findings found) {
    List<Obstacle> against = new ArrayList<>();
    for (Obstacle.Kind kind : Obstacle.Kind.values()) {
      List<String> codes = found.of(kind.name());
      if (codes != null) {
        codes.removeIf(String::isEmpty);
        Collections.sort(codes);
        against.add(new Obstacle(kind, codes));
      }
    }
    return new Said(
        against, found.number("weight"), found.number("holdsAtMost"), found.number("claimsADay"));
  }
}
