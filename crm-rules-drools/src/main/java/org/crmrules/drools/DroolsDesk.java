package org.crmrules.drools;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.crmrules.Decision;
import org.crmrules.UnusableValueException;
import org.crmrules.ask.Answer;
import org.crmrules.ask.Cells;
import org.crmrules.ask.Explanation;
import org.crmrules.ask.FieldEdges;
import org.crmrules.ask.InvalidQuestionException;
import org.crmrules.ask.OtherOutcomes;
import org.crmrules.ask.OtherOutcomes.Reached;
import org.crmrules.ask.QuestionDesk;
import org.crmrules.ask.QuestionInfo;
import org.crmrules.ask.WrittenFile;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.drools.live.Generation;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.prove.QuestionCells;
import org.crmrules.drools.question.Question;
import org.crmrules.drools.runtime.InForce;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.drools.scenario.FileSchema;
import org.crmrules.drools.scenario.QuestionCatalogue;
import org.crmrules.drools.scenario.QuestionSheet;
import org.crmrules.drools.scenario.QuestionWriter;
import org.crmrules.drools.why.Changes;
import org.crmrules.drools.why.EdgeCatalogue;
import org.crmrules.drools.why.Explainer;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;

/** The desk over the packs in force. Thread-safe. */
final class DroolsDesk implements QuestionDesk {

  private final Supplier<Generation> packs;

  /**
   * @param packs those in force now; asked again for each question, because packs may change
   */
  DroolsDesk(Supplier<Generation> packs) {
    this.packs = packs;
  }

  @Override
  public List<QuestionInfo> questions() {
    return QuestionCatalogue.all();
  }

  @Override
  public List<QuestionInfo> questions(String pack) {
    return newest(pack).map(QuestionCatalogue::of).orElse(List.of());
  }

  @Override
  public Map<String, List<String>> codes(String pack) {
    return newest(pack)
        .map(p -> Collections.unmodifiableMap(p.manifest().declares()))
        .orElse(Map.of());
  }

  @Override
  public FieldEdges edges(String pack, String fact, String field) {
    UnusableValueException.given(fact, "fact");
    UnusableValueException.given(field, "field");
    return newest(pack)
        .map(p -> new EdgeCatalogue(p.checked(), QuestionCatalogue.facts(p)).of(fact, field))
        .orElse(FieldEdges.NONE);
  }

  @Override
  public String schema(WrittenFile file, String pack) {
    UnusableValueException.given(file, "file");
    return new FileSchema(pack == null ? null : newest(pack).map(RunningPack::checked).orElse(null))
        .of(file);
  }

  private Optional<RunningPack> newest(String pack) {
    return versions(packs.get(), pack).stream()
        .filter(p -> p.manifest().status() != PackStatus.WITHDRAWN)
        .reduce((older, newer) -> newer);
  }

  @Override
  public List<WrittenQuestion> read(String path, byte[] content, String pack, Instant asOf) {
    UnusableValueException.given(path, "path");
    UnusableValueException.given(content, "content");
    Problems problems = new Problems();
    List<Manifest> manifests = running(packs.get()).stream().map(RunningPack::manifest).toList();
    List<WrittenQuestion> questions =
        new QuestionSheet(manifests, problems).read(path, content, pack, asOf);
    if (!problems.isEmpty()) {
      throw new InvalidQuestionException(problems.sorted(), questions);
    }
    return List.copyOf(questions);
  }

  @Override
  public Answer answer(WrittenQuestion question) {
    UnusableValueException.given(question, "question");
    Generation now = packs.get();
    return asked(now, question).answer(versions(now, question), question);
  }

  @Override
  public Decision decide(WrittenQuestion question) {
    UnusableValueException.given(question, "question");
    Generation now = packs.get();
    return asked(now, question).decide(versions(now, question), question);
  }

  @Override
  public String write(WrittenQuestion question) {
    return QuestionWriter.write(UnusableValueException.given(question, "question"));
  }

  @Override
  public Cells cells(String pack, String ask, List<String> versions) {
    List<RunningPack> all = versions(packs.get(), UnusableValueException.given(pack, "pack"));
    UnusableValueException.given(ask, "ask");
    List<RunningPack> some =
        UnusableValueException.all(versions, "versions").stream()
            .map(version -> named(all, version))
            .toList();
    if (some.isEmpty()) {
      throw new UnusableValueException(
          "版本(%s)至少要有一个。", "The versions (%s) must be at least one.", versions);
    }
    RunningPack last = some.get(some.size() - 1);
    Question<?> asked = QuestionCatalogue.named(last.manifest().domain(), ask);
    QuestionCells cells = QuestionCells.of(some, asked);
    Instant asOf = last.manifest().begins();
    return new Cells(
        cells
            .facts()
            .map(f -> new WrittenQuestion("", 1, pack, versions.get(0), ask, asOf, f))
            .toList(),
        cells.isWhole());
  }

  @Override
  public Explanation explain(WrittenQuestion question) {
    UnusableValueException.given(question, "question");
    Generation now = packs.get();
    Question<?> asked = asked(now, question);
    return Explainer.of(versions(now, question), versions -> asked.answer(versions, question));
  }

  @Override
  public OtherOutcomes otherOutcomes(WrittenQuestion question, String key) {
    UnusableValueException.given(question, "question");
    Generation now = packs.get();
    Question<?> asked = asked(now, question);
    if (key == null || !asked.tells().containsKey(key)) {
      throw new UnusableValueException(
          "结果(%s)必须是 %s 之一。",
          "The key (%s) must be one of %s.", key, List.copyOf(asked.tells().keySet()));
    }
    InForce versions = versions(now, question);
    Changes changes =
        Changes.of(
            versions,
            question.given(),
            question.asOf(),
            seen -> facts -> asked.answer(seen, question.about(facts)).outcome().get(key));
    List<Reached> reached = new ArrayList<>();
    changes.alone().forEach((outcome, some) -> reached.add(new Reached(outcome, some)));
    return new OtherOutcomes(asked.answer(versions, question), key, reached);
  }

  private static Question<?> asked(Generation now, WrittenQuestion question) {
    PackDomain domain = versions(now, question.pack()).get(0).manifest().domain();
    return QuestionCatalogue.named(domain, question.ask());
  }

  /** Those that the service would ask, or the one that is named. */
  private static InForce versions(Generation now, WrittenQuestion question) {
    List<RunningPack> versions = versions(now, question.pack());
    return question.version() == null
        ? now.of(versions.get(0).manifest().domain()).byId().get(question.pack())
        : named(versions, question.version());
  }

  private static RunningPack named(List<RunningPack> versions, String version) {
    return versions.stream()
        .filter(p -> p.manifest().version().equals(version))
        .filter(p -> p.manifest().status() != PackStatus.WITHDRAWN)
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "版本(%s)必须是 %s 之一,并且没有撤回。",
                    "The version (%s) must be one of %s, and not withdrawn.",
                    version,
                    versions.stream().map(p -> p.manifest().version()).toList()));
  }

  /** In the order of their numbers; at least one. */
  private static List<RunningPack> versions(Generation now, String pack) {
    return now.versions(pack).stream().map(LoadedPack::running).toList();
  }

  private static List<RunningPack> running(Generation generation) {
    return generation.packs().stream().map(LoadedPack::running).toList();
  }
}
