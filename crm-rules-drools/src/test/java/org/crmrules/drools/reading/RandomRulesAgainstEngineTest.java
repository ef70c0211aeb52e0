package org.crmrules.drools.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crmrules.Limits;
import org.crmrules.drools.OwnWords;
import org.crmrules.drools.RuleFile;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.compile.Occasion;
import org.crmrules.drools.compile.PackCompiler;
import org.crmrules.drools.conclude.Said;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.QuestionKind;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.PackDomain;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * The rules as we ask them against the naive reading, and against a session of the engine, on rules
 * that nobody would think of: what passes the check must compile, and must mean the same to all
 * three in every question.
 *
 * <p>All rules are compiled in one go, because that takes seconds. More of them, and others, with
 * {@code -Drandom-rules.count=200 -Drandom-rules.seed=7}.
 */
class RandomRulesAgainstEngineTest {

  private static final long SEED = Long.getLong("random-rules.seed", 20_260_301);
  private static final int RULES = Integer.getInteger("random-rules.count", 40);
  private static final int QUESTIONS = 150;

  @Test
  void whatPassesTheCheckMeansTheSameToTheEngine() {
    List<RandomRules> random = new ArrayList<>();
    List<CheckedPack> checked = new ArrayList<>();
    for (PackDomain domain : PackDomain.values()) {
      RandomRules rules = new RandomRules(OwnWords.vocabulary(domain), SEED + domain.ordinal());
      String file = RuleFile.of(domain, Stream.generate(rules::when).limit(RULES).toList());
      Problems refused = new Problems();
      random.add(rules);
      checked.add(RuleFile.check(domain, file, refused));
      // Nothing but what is known to be refused for a reason: types, and absent values.
      assertThat(refused.sorted()).extracting("code").isSubsetOf("CR-205", "CR-208");
      assertThat(checked.get(checked.size() - 1).rules()).hasSizeGreaterThan(RULES / 3);
    }

    Problems problems = new Problems();
    List<CompiledPack> compiled = new PackCompiler(problems).compile(checked);
    List<RunningPack> packs =
        compiled.stream().map(p -> new RunningPack(p, Limits.defaults())).toList();
    List<? extends KieBase> bases =
        compiled.stream()
            .map(p -> KieBaseBuilder.createKieBaseFromModel(p.stages().get(0).model()))
            .toList();

    assertThat(problems.sorted()).isEmpty();
    Map<String, String> differences = new TreeMap<>();
    for (int i = 0; i < packs.size(); i++) {
      QuestionKind<Said> kind =
          QuestionKind.of(packs.get(i).checked().stages().get(0).collector().type());
      for (int question = 0; question < QUESTIONS; question++) {
        compare(packs.get(i), kind, bases.get(i), random.get(i).facts(), differences);
      }
    }
    assertThat(differences).isEmpty();
  }

  /** How often each rule fires in a session of the engine, with its network and its agenda. */
  private static Map<String, Integer> inSession(KieBase base, List<?> facts) {
    Map<String, Integer> fired = new HashMap<>();
    KieSession session = base.newKieSession();
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            fired.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
          }
        });
    session.insert(new Occasion());
    facts.forEach(session::insert);
    session.fireAllRules();
    session.dispose();
    return fired;
  }

  private static void compare(
      RunningPack pack,
      QuestionKind<Said> kind,
      KieBase base,
      List<Record> facts,
      Map<String, String> differences) {
    Map<String, Integer> engine = new LinkedHashMap<>();
    pack.ask(kind, facts).reasons().forEach(r -> engine.merge(r.ruleId(), 1, Integer::sum));
    NaiveReading reading = new NaiveReading(facts);
    Map<String, Integer> session = inSession(base, facts);
    for (CheckedRule rule : pack.checked().rules()) {
      int fired = engine.getOrDefault(rule.id(), 0);
      int read = reading.firings(rule.when());
      int inSession = session.getOrDefault(rule.id(), 0);
      boolean told = new RuleReading(facts).holds(rule.when());
      if (fired != read || fired != inSession || told != read > 0) {
        String text = pack.checked().stages().get(0).text().content();
        int start = text.indexOf("when", text.indexOf(rule.id()));
        differences.putIfAbsent(
            pack.manifest().domain() + " " + rule.id(),
            "engine %d, reading %d, session %d, told %s%n%s%non %s"
                .formatted(
                    fired,
                    read,
                    inSession,
                    told,
                    text.substring(start, text.indexOf("then", start)),
                    facts));
      }
    }
  }
}
