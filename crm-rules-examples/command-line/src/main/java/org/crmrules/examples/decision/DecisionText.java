package org.crmrules.examples.decision;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.crmrules.Decision;
import org.crmrules.PolicyRef;
import org.crmrules.Reason;
import org.crmrules.Visible;
import org.crmrules.examples.text.Messages;
import org.crmrules.pack.PackInfo;

/** Decisions for people. Needs the decision only, no engine. */
public final class DecisionText {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int SHORT_DIGEST = 12;

  private DecisionText() {}

  /** What was decided, why, by which policy and as of when: one block of lines. */
  public static String of(Decision decision, Messages messages) {
    return String.join(System.lineSeparator(), lines(decision, messages));
  }

  /** The same with the names that codes have in the pack that decided, if it is one of these. */
  public static String of(Decision decision, Messages messages, List<PackInfo> packs) {
    return of(decision, naming(decision, messages, packs));
  }

  /** The words, with the names that codes have in the pack that decided, if it is one of these. */
  static Messages naming(Decision decision, Messages messages, List<PackInfo> packs) {
    return packs.stream()
        .filter(pack -> pack.policy().equals(decision.policy()))
        .findFirst()
        .map(pack -> messages.naming(pack.declarations()))
        .orElse(messages);
  }

  /** The same, as far as the decision is about this customer, complaint, supplier or person. */
  public static Optional<String> about(
      Decision decision, String id, Messages messages, List<PackInfo> packs) {
    return part(decision, id).map(part -> of(part, messages, packs));
  }

  /** The first digits of a digest, enough to tell packs apart by eye. */
  public static String shortDigest(PolicyRef policy) {
    String digest = policy.digest();
    return digest.substring(0, Math.min(SHORT_DIGEST, digest.length()));
  }

  private static <D extends Decision> Optional<D> part(D decision, String id) {
    return Optional.ofNullable(DecisionKind.of(decision).part().apply(decision, id));
  }

  private static <D extends Decision> List<String> lines(D decision, Messages messages) {
    Lines lines = new Lines(messages);
    DecisionKind.of(decision).text().accept(decision, lines);
    lines.say(
        "decision.policy",
        decision.policy().pack(),
        decision.policy().version(),
        shortDigest(decision.policy()),
        decision.asOf().atZone(CHINA).toOffsetDateTime());
    return lines.clauses(decision.reasons().stream().map(Reason::clauses)).all().stream().map(Visible::of).toList();
  }
}
