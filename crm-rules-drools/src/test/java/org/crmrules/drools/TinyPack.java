package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmrules.Limits;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.CheckedRule;
import org.crmrules.drools.check.CheckedStage;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.match.EngineRule;
import org.crmrules.drools.pack.Digest;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.drools.vocabulary.CollectorType.Parameter;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.CodeList;
import org.crmrules.vocabulary.Declarations;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;

/**
 * A pack of a few rules, which is ready in a moment: no compiler writes the models of its stages.
 * Every list of codes has AA, BB and CC.
 */
public final class TinyPack {

  /** Eight hours ahead. */
  public static final ZoneId ZONE = ZoneOffset.ofHours(8);

  private final PackDomain domain;
  private final List<Text> stages = new ArrayList<>();
  private Declarations declared = new Declarations(Map.of(), Map.of(), Map.of());
  private String version = "1.0.0";
  private LocalDate from = LocalDate.of(2026, 1, 1);
  private PackStatus status = PackStatus.RELEASED;

  private TinyPack(PackDomain domain) {
    this.domain = domain;
  }

  /** An empty one, in force from the first of January 2026. */
  public static TinyPack of(PackDomain domain) {
    return new TinyPack(domain);
  }

  /** A rule on what its stage concludes on, which is called "to". */
  public static String rule(String id, String when, String then) {
    return rule(id, "", when, then);
  }

  /** With further annotations. */
  public static String rule(String id, String annotations, String when, String then) {
    return "rule \"%s\" @clause(\"own\") %s %s\nwhen\n%s\nthen\n%s\nend\n"
        .formatted(id, RuleFile.sentences("某", "some", when), annotations, when, then);
  }

  /** One more stage, whose rules conclude on a verdict that they call "to". */
  public TinyPack stage(Class<?> verdict, String... rules) {
    Vocabulary words = Vocabulary.of(domain);
    StringBuilder text = new StringBuilder("package org.crmrules.packs.tiny;\n");
    Stream.concat(
            words.facts().values().stream().map(fact -> fact.type().getName()),
            words.enums().values().stream().map(Class::getName))
        .forEach(name -> text.append("import ").append(name).append(";\n"));
    text.append("global ").append(verdict.getName()).append(" to;\n");
    Stream.of(rules).forEach(text::append);
    stages.add(new Text("stage" + stages.size() + ".drl", text.toString()));
    return this;
  }

  /** The same with facts and fields of its own. */
  public TinyPack declaring(Declarations more) {
    this.declared = more;
    return this;
  }

  /** The same as another version. */
  public TinyPack version(String number, String day, PackStatus as) {
    this.version = number;
    this.from = LocalDate.parse(day);
    this.status = as;
    return this;
  }

  private Declarations declarations() {
    Vocabulary words = Vocabulary.of(domain);
    Map<String, CodeList> codes = new HashMap<>(declared.codes());
    Stream.concat(
            words.facts().values().stream()
                .flatMap(fact -> fact.coded().stream())
                .map(Field::declaredIn),
            words.collectors().values().stream()
                .flatMap(verdict -> verdict.conclusions().values().stream())
                .flatMap(conclusion -> conclusion.parameters().stream())
                .map(Parameter::declaredIn))
        .filter(Objects::nonNull)
        .forEach(list -> codes.putIfAbsent(list, new CodeList(list, RuleFile.CODES)));
    return new Declarations(codes, declared.fields(), declared.facts());
  }

  /** As it is checked. */
  public CheckedPack checked() {
    Manifest manifest =
        new Manifest(
            "tiny",
            version,
            domain,
            "某",
            "some",
            from,
            status,
            "tests",
            ZONE,
            null,
            stages.stream().map(Text::path).toList(),
            declarations(),
            List.of(),
            Map.of(),
            List.of());
    PackFiles files =
        new PackFiles(
            "",
            manifest,
            new Text("pack.yaml", ""),
            stages,
            List.of(),
            BusinessTime.natural(ZONE),
            Digest.of(stages.toString().getBytes(StandardCharsets.UTF_8)));
    Problems found = new Problems();
    CheckedPack pack = new PackCheck(files, found).check();
    // That stages are missing is no news.
    assertThat(found.sorted()).filteredOn(p -> !p.code().equals("CR-502")).isEmpty();
    return pack;
  }

  /** Ready to be asked. */
  public RunningPack running() {
    return running(Limits.defaults());
  }

  /** The same within other limits. */
  public RunningPack running(Limits limits) {
    return running(limits, () -> {});
  }

  /**
   * The same.
   *
   * @param asked told of each fact that a condition is held against
   */
  public RunningPack running(Limits limits, Runnable asked) {
    CheckedPack pack = checked();
    List<Model> models = pack.stages().stream().map(stage -> model(stage, asked)).toList();
    return new RunningPack(new CompiledPack(pack, () -> models, null), limits);
  }

  /** The compiler keeps no order of rules, so here they are turned around. */
  private static Model model(CheckedStage stage, Runnable asked) {
    ModelImpl model = new ModelImpl();
    List<CheckedRule> rules = stage.rules();
    for (int i = rules.size() - 1; i >= 0; i--) {
      model.addRule(EngineRule.of(rules.get(i).id(), rules.get(i).when(), asked));
    }
    return model;
  }
}
