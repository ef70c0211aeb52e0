package org.crmrules.drools;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmrules.drools.check.CheckedPack;
import org.crmrules.drools.check.PackCheck;
import org.crmrules.drools.pack.Digest;
import org.crmrules.drools.pack.Manifest;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.drools.time.BusinessTime;
import org.crmrules.drools.vocabulary.Field;
import org.crmrules.drools.vocabulary.Vocabulary;
import org.crmrules.pack.PackDomain;
import org.crmrules.pack.PackStatus;
import org.crmrules.vocabulary.CodeList;

/** A pack of nothing but one rule file, which no folder holds. */
public final class RuleFile {

  /** What every list of codes declares. */
  public static final List<String> CODES = List.of("AA", "BB", "CC");

  private static final Pattern COMPARISON =
      Pattern.compile("\\b([A-Za-z]\\w*)\\s*(>=|<=|==|!=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)B?\\b");

  private static final Map<PackDomain, String> COLLECTORS =
      Map.of(
          PackDomain.GRADING, "org.crmrules.grading.GradeVerdict",
          PackDomain.COMPLAINT, "org.crmrules.complaint.ClassVerdict",
          PackDomain.POOL, "org.crmrules.pool.SeatVerdict",
          PackDomain.SUPPLIER, "org.crmrules.supplier.StandingVerdict");

  private static final Map<PackDomain, String> CONCLUSIONS =
      Map.of(
          PackDomain.GRADING, "atLeast(\"AA\")",
          PackDomain.COMPLAINT, "form(\"AA\")",
          PackDomain.POOL, "holdsAtMost(1)",
          PackDomain.SUPPLIER, "reserve()");

  private RuleFile() {}

  /** The text of a file with one rule for each of these conditions; their ids are … */
  public static String of(PackDomain domain, List<String> conditions) {
    Vocabulary vocabulary = Vocabulary.of(domain);
    StringBuilder text = new StringBuilder("package org.crmrules.packs.one;\n");
    Stream.of(
            vocabulary.facts().values().stream().map(f -> f.type().getName()).toList(),
            vocabulary.enums().values().stream().map(Class::getName).toList())
        .flatMap(Collection::stream)
        .forEach(name -> text.append("import ").append(name).append(";\n"));
    text.append("global ").append(COLLECTORS.get(domain)).append(" to;\n");
    for (int i = 0; i < conditions.size(); i++) {
      text.append("rule \"R-%03d\" @clause(\"own\") ".formatted(i))
          .append(sentences("某", "some", conditions.get(i)))
          .append("\nwhen\n")
          .append(conditions.get(i))
          .append("\nthen\nto.%s;\nend\n".formatted(CONCLUSIONS.get(domain)));
    }
    return text.toString();
  }

  /** Both sentences of a rule with these conditions; they name every comparison with a number. */
  public static String sentences(String zh, String en, String conditions) {
    String named =
        COMPARISON
            .matcher(conditions)
            .results()
            .map(c -> " {%s%s%s: …}".formatted(c.group(1), c.group(2), c.group(3)))
            .distinct()
            .collect(Collectors.joining());
    return "@zh(\"%s\") @en(\"%s\")".formatted(zh + named, en + named);
  }

  /** Checks a pack of this file and {@link OwnWords}; that stages are missing is no news. */
  public static CheckedPack check(PackDomain domain, String content, Problems problems) {
    Manifest manifest =
        new Manifest(
            "one",
            "1.0.0",
            domain,
            "某",
            "some",
            LocalDate.of(2026, 1, 1),
            PackStatus.RELEASED,
            "tests",
            ZoneOffset.UTC,
            null,
            List.of("rules.drl"),
            OwnWords.of(
                domain,
                Vocabulary.of(domain).facts().values().stream()
                    .flatMap(fact -> fact.coded().stream())
                    .map(Field::declaredIn)
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.toMap(list -> list, list -> new CodeList(list, CODES)))),
            List.of(),
            Map.of(),
            List.of());
    PackFiles files =
        new PackFiles(
            "",
            manifest,
            new Text("pack.yaml", ""),
            List.of(new Text("rules.drl", content)),
            List.of(),
            BusinessTime.natural(ZoneOffset.UTC),
            Digest.of(content.getBytes(StandardCharsets.UTF_8)));
    Problems found = new Problems();
    CheckedPack pack = new PackCheck(files, found).check();
    problems.addAll(found.sorted().stream().filter(p -> !p.code().equals("CR-502")).toList());
    return pack;
  }
}
