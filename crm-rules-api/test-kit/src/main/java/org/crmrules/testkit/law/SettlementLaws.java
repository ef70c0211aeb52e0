package org.crmrules.testkit.law;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmrules.Reason;
import org.crmrules.complaint.Complaint;
import org.crmrules.settlement.CollectionRateDecision;
import org.crmrules.settlement.CostAllocation;
import org.crmrules.settlement.CostAllocation.Part;
import org.crmrules.settlement.CostItem;
import org.crmrules.settlement.CostShare;
import org.crmrules.settlement.Lapse;
import org.crmrules.settlement.PenaltyProposals;
import org.crmrules.settlement.PenaltyProposals.Proposal;
import org.crmrules.settlement.Receivable;
import org.crmrules.settlement.ReturnDecision;
import org.crmrules.settlement.ReturnDecision.Posted;
import org.crmrules.settlement.ReturnedGoods;
import org.crmrules.settlement.SettlementService;
import org.crmrules.settlement.SharedCost;
import org.crmrules.settlement.StaffBonus;
import org.crmrules.testkit.BrokenLawError;
import org.crmrules.testkit.model.Conclusions;
import org.crmrules.testkit.model.Conclusions.Conclusion;

/**
 * What must hold of money after a complaint is decided, to the cent, whatever the policy: each
 * amount is added up again by hand from the facts and from what the rules concluded. The facts must
 * be such as the service answers.
 *
 * <p>Thread-safe, as the service is.
 */
public final class SettlementLaws {

  private static final int CENTS = 2;
  private static final int RATE_DECIMALS = 10;

  private final SettlementService settlements;
  private final Instant now;

  /** The laws of a service, asked at an instant. */
  public SettlementLaws(SettlementService settlements, Instant now) {
    this.settlements = Objects.requireNonNull(settlements, "settlements");
    this.now = Objects.requireNonNull(now, "now");
  }

  /**
   * The parts of a cost are whole cents, none below 0, together exactly the cost; but for one party
   * each bears its ratio rounded half up, or less where nothing is left; and who is named first
   * changes nothing.
   */
  public void costIsSplitToTheCent(SharedCost cost) {
    CostAllocation split = settlements.allocateCost(cost, now);
    String law = "The parts of a cost are whole cents and together exactly the cost.";
    BigDecimal total = sum(cost.items(), CostItem::amount);
    BigDecimal parts = sum(split.parts(), Part::amount);
    Set<String> parties = split.parts().stream().map(Part::party).collect(Collectors.toSet());
    BrokenLawError.unless(
        split.total().compareTo(total) == 0
            && parts.compareTo(total) == 0
            && split.parts().stream().allMatch(p -> p.amount().signum() >= 0)
            && split.parts().stream()
                .allMatch(p -> p.amount().stripTrailingZeros().scale() <= CENTS)
            && split.parts().size() == cost.shares().size()
            && parties.equals(
                cost.shares().stream().map(CostShare::party).collect(Collectors.toSet())),
        law,
        () -> cost + "\ncost " + total + ", parts " + split.parts());
    List<Part> odd =
        split.parts().stream().filter(p -> !isRounded(p, cost, total, split.parts())).toList();
    BrokenLawError.unless(
        odd.size() <= 1,
        "Each party but one bears its ratio, rounded half up.",
        () -> cost + "\ncost " + total + ", parts " + split.parts() + ", odd " + odd);
    CostAllocation turned =
        settlements.allocateCost(
            cost.toBuilder()
                .items(Orders.turned(cost.items()))
                .shares(Orders.turned(cost.shares()))
                .build(),
            now);
    BrokenLawError.unless(
        turned.parts().equals(split.parts()),
        "The order in which items and shares are named changes no part.",
        () -> cost + "\nparts " + split.parts() + ", turned " + turned.parts());
  }

  /** Its ratio of the cost; less only if many were rounded up, so that nothing is left. */
  private static boolean isRounded(Part part, SharedCost cost, BigDecimal total, List<Part> parts) {
    BigDecimal ratio =
        cost.shares().stream()
            .filter(s -> s.party().equals(part.party()))
            .map(CostShare::ratio)
            .findFirst()
            .orElseThrow();
    BigDecimal own = total.multiply(ratio).setScale(CENTS, RoundingMode.HALF_UP);
    BigDecimal cent = new BigDecimal("0.01").multiply(BigDecimal.valueOf(parts.size()));
    return part.amount().compareTo(own) == 0
        || part.amount().compareTo(own) < 0
            && own.subtract(part.amount()).compareTo(cent) < 0
            && parts.stream().anyMatch(p -> p != part && p.amount().signum() == 0);
  }

  /**
   * What is due and what was collected are the sums without what the rules leave out, and the rate
   * is one as a fraction of the other, rounded half up to ten decimals.
   */
  public void collectionRateIsAddedUp(List<Receivable> receivables) {
    CollectionRateDecision rate = settlements.collectionRate(receivables, now);
    Conclusions said = Conclusions.of(rate.reasons());
    BigDecimal due = sum(without(receivables, said, "leaveOutDue"), Receivable::due);
    BigDecimal collected =
        sum(without(receivables, said, "leaveOutCollected"), Receivable::collected);
    BigDecimal expected =
        due.signum() == 0 ? null : collected.divide(due, RATE_DECIMALS, RoundingMode.HALF_UP);
    BrokenLawError.unless(
        rate.due().compareTo(due) == 0
            && rate.collected().compareTo(collected) == 0
            && same(rate.rate(), expected),
        "A rate of collection is what was collected as a fraction of what is due.",
        () ->
            receivables
                + "\nfound "
                + rate.collected()
                + " / "
                + rate.due()
                + " = "
                + rate.rate()
                + "\nadded up "
                + collected
                + " / "
                + due
                + " = "
                + expected);
    CollectionRateDecision turned = settlements.collectionRate(Orders.turned(receivables), now);
    BrokenLawError.unless(
        same(turned.rate(), rate.rate()),
        "The order of receivables changes no rate.",
        () -> receivables + "\nrate " + rate.rate() + ", turned " + turned.rate());
  }

  private static List<Receivable> without(List<Receivable> all, Conclusions said, String name) {
    Set<String> out = said.decisive(name).map(c -> c.text(0)).collect(Collectors.toSet());
    return all.stream().filter(r -> !out.contains(r.item())).toList();
  }

  /**
   * What is proposed for a person is what the rules say of each event, the largest or all of it
   * where proposals add up; now and carried over are together exactly that, and never more is taken
   * in a month than the rules allow of its bonus.
   */
  public void penaltiesAreWhatRulesSay(List<Lapse> lapses, List<StaffBonus> bonuses) {
    PenaltyProposals found = settlements.proposePenalties(lapses, bonuses, now);
    Conclusions said = Conclusions.of(found.reasons());
    for (Proposal proposal : found.proposals()) {
      BigDecimal amount =
          proposal.events().stream()
              .map(event -> proposed(said, lapses, proposal.person(), event))
              .reduce(ZERO, BigDecimal::add);
      BrokenLawError.unless(
          proposal.amount().compareTo(amount) == 0,
          "What is proposed for a person is what the rules say of each event.",
          () -> lapses + "\nfound " + proposal + "\nadded up " + amount);
      BrokenLawError.unless(
          proposal.thisMonth() == null
              || proposal.thisMonth().add(proposal.carriedOver()).compareTo(amount) == 0
                  && proposal.carriedOver().signum() >= 0
                  && proposal.thisMonth().compareTo(most(said, bonuses, proposal)) <= 0,
          "What is taken now and what is carried over are together what is proposed.",
          () -> lapses + "\n" + bonuses + "\nfound " + proposal);
    }
  }

  private static BigDecimal proposed(
      Conclusions said, List<Lapse> lapses, String person, String event) {
    List<BigDecimal> amounts = new ArrayList<>();
    said.all()
        .filter(c -> c.name().equals("propose") && isAbout(c, person, event))
        .forEach(c -> amounts.add(new BigDecimal(c.last())));
    if (said.all().anyMatch(c -> c.name().equals("proposeStated") && isAbout(c, person, event))) {
      lapses.stream()
          .filter(l -> l.person().equals(person) && l.event().equals(event))
          .map(Lapse::stated)
          .filter(Objects::nonNull)
          .max(BigDecimal::compareTo)
          .ifPresent(amounts::add);
    }
    return said.says("stacks")
        ? amounts.stream().reduce(ZERO, BigDecimal::add)
        : amounts.stream().max(BigDecimal::compareTo).orElse(ZERO);
  }

  private static boolean isAbout(Conclusion proposal, String person, String event) {
    return proposal.text(0).equals(person) && proposal.text(1).equals(event);
  }

  private static BigDecimal most(Conclusions said, List<StaffBonus> bonuses, Proposal proposal) {
    Conclusion percent = said.find("atMostPercentOfBonus");
    return percent == null
        ? proposal.amount()
        : bonuses.stream()
            .filter(b -> b.person().equals(proposal.person()))
            .map(b -> b.amount().multiply(new BigDecimal(percent.last()).movePointLeft(2)))
            .findFirst()
            .orElse(ZERO);
  }

  /** What is posted of a return is what came back, and worth exactly quantity times price. */
  public void returnIsPostedAtItsPrice(Complaint complaint, ReturnedGoods goods) {
    ReturnDecision decision = settlements.postReturn(complaint, goods, now);
    if (!(decision.outcome() instanceof Posted posted)) {
      return;
    }
    boolean counted = Conclusions.of(decision.reasons()).says("asCounted");
    BigDecimal quantity = counted ? goods.receivedQuantity() : goods.actualQuantity();
    BigDecimal amount =
        quantity == null || goods.unitPrice() == null ? null : quantity.multiply(goods.unitPrice());
    BrokenLawError.unless(
        same(posted.quantity(), quantity) && same(posted.amount(), amount),
        "What is posted of a return is what came back, at its price.",
        () -> goods + "\nfound " + posted + "\nby hand " + quantity + " worth " + amount);
  }

  /**
   * What rules are told of a quantity beyond the tolerance is what came back above the approved
   * quantity and the ratio of it that the rules tolerate, and never less than nothing.
   */
  public void toleranceIsARatioOfWhatWasApproved(Complaint complaint, ReturnedGoods goods) {
    ReturnDecision decision = settlements.postReturn(complaint, goods, now);
    Conclusions said = Conclusions.of(decision.reasons());
    for (Reason reason : decision.reasons()) {
      if (reason.because().get("beyondTolerance") instanceof BigDecimal found) {
        BigDecimal expected = beyond(goods, said);
        BrokenLawError.unless(
            same(found, expected),
            "What comes back is beyond the tolerance by what exceeds it.",
            () -> goods + "\nfound " + found + "\nby hand " + expected);
      }
    }
  }

  private static BigDecimal beyond(ReturnedGoods goods, Conclusions said) {
    BigDecimal quantity =
        said.says("asCounted") ? goods.receivedQuantity() : goods.actualQuantity();
    Conclusion percent = said.find("percent");
    BigDecimal ratio =
        percent == null ? goods.toleranceRatio() : new BigDecimal(percent.last()).movePointLeft(2);
    BigDecimal tolerated = goods.approvedQuantity().multiply(BigDecimal.ONE.add(ratio));
    return quantity.subtract(tolerated).max(ZERO);
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> part) {
    return all.stream().map(part).reduce(ZERO, BigDecimal::add);
  }
}
