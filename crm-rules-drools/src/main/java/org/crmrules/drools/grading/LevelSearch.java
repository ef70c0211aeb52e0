package org.crmrules.drools.grading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crmrules.FieldChange;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.why.Changes;
import org.crmrules.grading.CustomerProfile;
import org.crmrules.grading.GradingDecision;
import org.crmrules.grading.OtherLevels;
import org.crmrules.grading.OtherLevels.OtherLevel;
import org.crmrules.vocabulary.OwnFact;

/** Looks for what a customer lacks for other levels of a version, at an instant. */
record LevelSearch(RunningPack pack, Instant asOf) {

  OtherLevels of(CustomerProfile customer, GradingDecision now) {
    List<Record> given = new ArrayList<>(pack.beside());
    given.add(0, customer);
    Changes changes = Changes.of(pack, given, asOf, versions -> facts -> grade(versions, facts));
    List<String> levels = pack.manifest().declared("levels");
    Map<Object, List<FieldChange>> alone = changes.alone();
    List<String> open =
        levels.stream()
            .filter(level -> !level.equals(now.grade()) && !alone.containsKey(level))
            .toList();
    Map<Object, List<FieldChange>> together = changes.together(open);
    int own = isOrder() ? levels.indexOf(now.grade()) : 0;
    return new OtherLevels(
        now.customerId(),
        now.outcome(),
        levels.stream()
            .filter(level -> !level.equals(now.grade()))
            .map(
                level ->
                    new OtherLevel(
                        level,
                        own < 0 || levels.indexOf(level) < own,
                        alone.getOrDefault(level, List.of()),
                        together.getOrDefault(level, List.of())))
            .toList(),
        now.reasons(),
        now.policy(),
        now.asOf());
  }

  /** The customer, and what stands beside it. */
  private String grade(InForce versions, List<Record> facts) {
    List<OwnFact> own = facts.subList(1, facts.size()).stream().map(OwnFact.class::cast).toList();
    return new DroolsGrading(versions.beside(own))
        .grade((CustomerProfile) facts.get(0), asOf)
        .grade();
  }

  /** Groups are no order. */
  private boolean isOrder() {
    return pack.checked().rules().stream()
        .flatMap(rule -> rule.then().stream())
        .noneMatch(call -> call.method().equals("group"));
  }
}
