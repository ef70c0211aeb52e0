package org.crmrules.drools.supplier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crmrules.Bilingual;
import org.crmrules.DecisionException;
import org.crmrules.Reason;
import org.crmrules.drools.conclude.Concluded;
import org.crmrules.drools.conclude.Outcomes;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.runtime.Told;
import org.crmrules.supplier.QualificationDecision.Stay;
import org.crmrules.supplier.QualificationDecision.Step;
import org.crmrules.supplier.QualificationEvent;
import org.crmrules.supplier.QualificationVerdict;
import org.crmrules.supplier.SupplierHistory;
import org.crmrules.supplier.SupplierState;

/** The stages of one supplier by one version: rules say what may happen, this makes it happen. */
record Machine(RunningPack pack, SupplierHistory about) {

  private static final QuestionKind<Outcomes> KIND = QuestionKind.about(QualificationVerdict.class);
  private static final Bilingual NOT_TAKEN =
      new Bilingual(
          "必须是在阶段 %1$s 可以取得的凭据 %2$s 之一。也许漏了转入下一阶段的事件。",
          "must be found in a stage where it can be; in %s that is one of %s. Maybe the move to the"
              + " stage is missing.");
  private static final Bilingual OWN_APPROVAL =
      new Bilingual(
          "不能由取得凭据的人(%s)批准。也许另有人批准。",
          "must not be approved by who found evidence (%s). Maybe somebody else approved it.");
  private static final Bilingual OWN_FINDING =
      new Bilingual(
          "不能由已作批准的人(%s)取得。也许另有人考察。",
          "must not be found by who approved (%s). Maybe somebody else found it.");
  private static final Bilingual NO_STEP =
      new Bilingual("必须从阶段 %1$s 转入 %2$s 之一。", "must go from the stage %s to one of %s.");
  private static final Bilingual LACKING =
      new Bilingual(
          "必须在取得 %1$s 之后:转入阶段 %2$s 还缺这些。",
          "must come after what is missing: %s. Without it, nobody comes to the stage %s.");
  private static final Bilingual TOO_EARLY = new Bilingual("不能早于 %1$s。", "must not be before %s.");
  private static final Bilingual CIRCLE =
      new Bilingual(
          "规则使供方在阶段 %s 之间转个不停。也许有一条的条件应当更窄。",
          "The rules send the supplier in a circle, through %s. Maybe the conditions of one should"
              + " be narrower.");

  /** What the rules say of it where it stands. */
  Told<Outcomes> ask(Standing standing) {
    return pack.ask(KIND, standing.facts(about));
  }

  /** Which of the four states that is. */
  SupplierState state(Standing standing, Outcomes said) {
    return SupplierState.valueOf(
        pack.concluded(
                QualificationVerdict.class,
                said.one("state"),
                "资格阶段 %s 属于哪个合作状态",
                "which state the stage %s is one of",
                standing.stage())
            .constant());
  }

  /** What an event must be instead; null if it fits. */
  Bilingual refusal(Standing standing, QualificationEvent event) {
    if (event.found() != null) {
      List<String> takes = takes(ask(standing).value());
      return !takes.contains(event.found())
          ? NOT_TAKEN.with(standing.stage(), takes)
          : standing.did(event.by(), e -> e.approved() != null)
              ? OWN_FINDING.with(event.by())
              : null;
    }
    if (event.approved() != null) {
      return standing.did(event.by(), e -> e.found() != null)
          ? OWN_APPROVAL.with(event.by())
          : null;
    }
    List<Step> steps = steps(standing, ask(standing).value(), event.on());
    return steps.stream()
        .filter(step -> step.stage().equals(event.movedTo()))
        .findFirst()
        .map(Machine::refusal)
        .orElseGet(
            () ->
                Optional.of(
                    NO_STEP.with(standing.stage(), steps.stream().map(Step::stage).toList())))
        .orElse(null);
  }

  /** What the step must be instead; empty if it fits. */
  private static Optional<Bilingual> refusal(Step step) {
    if (step.possible()) {
      return Optional.empty();
    }
    return Optional.of(
        step.missing().isEmpty()
            ? TOO_EARLY.with(step.from())
            : LACKING.with(step.missing(), step.stage()));
  }

  /** Where it stands after an event that fits. */
  Standing after(Standing standing, QualificationEvent event) {
    if (event.movedTo() != null) {
      return entered(standing, new Stay(event.movedTo(), event.on(), List.of()), List.of());
    }
    Standing at = standing.with(event);
    Set<String> through = new HashSet<>(Set.of(at.stage()));
    Told<Outcomes> told = ask(at);
    String to = told.value().text("falls");
    while (to != null && !to.equals(at.stage())) {
      if (!through.add(to)) {
        throw new DecisionException(
            DecisionException.Kind.CONFLICT,
            pack.manifest().name(),
            told.rules(QualificationVerdict.class, "falls"),
            CIRCLE.with(through.stream().sorted().toList()),
            null);
      }
      List<String> rules = told.rules(QualificationVerdict.class, "falls");
      List<Reason> why =
          told.reasons().stream().filter(one -> rules.contains(one.ruleId())).toList();
      at = entered(at, new Stay(to, event.on(), rules), why);
      told = ask(at);
      to = told.value().text("falls");
    }
    return at;
  }

  /** In another stage, by whatever way. */
  Standing entered(Standing standing, Stay stay, List<Reason> why) {
    Standing there = standing.in(stay, why, false);
    return ask(there).value().has("afresh") ? standing.in(stay, why, true) : there;
  }

  List<String> takes(Outcomes said) {
    return pack.manifest().inOrder("evidence", said.texts("takes"));
  }

  /** Every step that could come next, as of a day. */
  List<Step> steps(Standing standing, Outcomes said, LocalDate today) {
    return pack.manifest().inOrder("stages", said.texts("may")).stream()
        .map(to -> step(standing, said, to, today))
        .toList();
  }

  private Step step(Standing standing, Outcomes said, String to, LocalDate today) {
    List<String> missing =
        Stream.concat(
                pack.manifest().inOrder("evidence", about(said, "lacks", to)).stream(),
                pack.manifest().inOrder("approvals", about(said, "lacksApproval", to)).stream())
            .toList();
    Concluded waits = said.of("waits", to);
    int months = waits == null ? 0 : waits.number();
    LocalDate from =
        months == 0 || standing.since() == null ? null : standing.since().plusMonths(months);
    boolean over = months == 0 || from != null && !today.isBefore(from);
    return new Step(
        to, missing, months, from, missing.isEmpty() && over, said.texts("should").contains(to));
  }

  private static List<String> about(Outcomes said, String outcome, String stage) {
    return said.all(outcome).stream()
        .filter(one -> one.text(0).equals(stage))
        .map(one -> one.text(1))
        .toList();
  }
}
