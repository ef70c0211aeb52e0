package org.crmrules.drools.complaint.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.crmrules.UnusableValueException;
import org.crmrules.complaint.NumberDecision;
import org.crmrules.complaint.NumberParts;
import org.crmrules.complaint.NumberRequest;
import org.crmrules.complaint.NumberSequence;
import org.crmrules.complaint.NumberVerdict;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.runtime.FactCheck;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;

/** How one version numbers complaints, as of an instant. */
public record Numbering(RunningPack pack, Instant asOf) {

  private static final QuestionKind<NumberPolicy> KIND =
      QuestionKind.of(NumberVerdict.class).telling(Numbering::policy);

  /** The number of a serial that the host gives. */
  public NumberDecision number(NumberRequest request) {
    new FactCheck(pack, asOf).of("request", request).orThrow();
    Told<NumberPolicy> told = pack.ask(KIND, List.of(request));
    NumberPolicy policy = known(told.value());
    if (!policy.takes(request.serial())) {
      new FactCheck(pack, asOf)
          .violation(
              "request.serial",
              request.serial(),
              "必须放得进 %d 位。也许规则包应当允许溢出时加位。",
              "must fit %d digits. Maybe the pack should let it widen on overflow.",
              policy.serialDigits())
          .orThrow();
    }
    SerialNumber serial = policy.number(request.acceptedOn(), request.serial());
    return new NumberDecision(
        serial.value(), serial.scope(), serial.widened(), told.reasons(), pack.policy(), asOf);
  }

  /** The next number of today's scope; whatever is refused is refused before it is taken. */
  public NumberDecision take(NumberSequence sequence) {
    LocalDate today = pack.day(asOf);
    String scope = policy(today).scope(today);
    return sequence.next(
        pack.manifest().id() + "/" + scope, serial -> inScope(scope, today, serial));
  }

  private NumberDecision inScope(String scope, LocalDate today, int serial) {
    NumberDecision decision = number(NumberRequest.of(today, serial).build());
    if (!decision.scope().equals(scope)) {
      throw pack.noConclusion(
          NumberVerdict.class, "范围 %s 内流水号的同一范围", "one scope for every serial of %s", scope);
    }
    return decision;
  }

  /** What a number says, and what it does not. */
  public NumberParts read(String number) {
    try {
      return new NumberReading(policy(pack.day(asOf))).of(number);
    } catch (UnusableValueException e) {
      new FactCheck(pack, asOf)
          .violation("number", number, e.text(Locale.CHINESE), e.text(Locale.ENGLISH))
          .orThrow();
      throw e;
    }
  }

  private NumberPolicy policy(LocalDate day) {
    new FactCheck(pack, asOf).orThrow();
    return known(pack.ask(KIND, List.of(NumberRequest.of(day, 1).build())).value());
  }

  private NumberPolicy known(NumberPolicy policy) {
    return pack.concluded(NumberVerdict.class, policy, "流水号有几位", "how many digits a serial has");
  }

  /** How complaints are numbered; null if no rule said how many digits the serial has. */
  private static NumberPolicy policy(Said all) {
    Outcomes said = all.of(NumberVerdict.class);
    Integer digits = said.number("serialDigits");
    Concluded beginning = said.one("beginning");
    Concluded period = said.one("period");
    return digits == null
        ? null
        : new NumberPolicy(
            beginning == null
                ? NumberBeginning.NOTHING
                : NumberBeginning.valueOf(beginning.constant()),
            digits,
            period != null && period.has("month"),
            said.has("widensOnOverflow"));
  }
}
