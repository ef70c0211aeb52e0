package org.crmrules.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes packs that are as large, and as many, as wanted. */
final class GrownPacks {

  private static final int RULES_A_FILE = 400;

  private GrownPacks() {}

  /**
   * Writes packs into a folder. All but two rules of a pack are narrow bands that exclude each
   * other, so that as many rules fire in a large pack as in a small one.
   */
  static void write(Path folder, int packs, int rules) throws IOException {
    for (int pack = 0; pack < packs; pack++) {
      String id = "grown-" + pack;
      Path version = Files.createDirectories(folder.resolve(id).resolve("1.0.0"));
      StringBuilder stages = new StringBuilder();
      for (int first = 0; first < rules; first += RULES_A_FILE) {
        String file = "bands" + first / RULES_A_FILE + ".drl";
        stages.append(first == 0 ? "" : ", ").append(file);
        Files.writeString(
            version.resolve(file), stage(id, first, Math.min(rules, first + RULES_A_FILE)));
      }
      Files.writeString(version.resolve("pack.yaml"), manifest(id, stages.toString()));
    }
  }

  private static String manifest(String id, String stages) {
    return """
    id: %s
    version: 1.0.0
    domain: grading
    title: { zh: 增长测试, en: Growth }
    effective-from: 2026-01-01
    status: released
    owner: benchmarks
    zone: Asia/Shanghai
    stages: [%s]
    declares:
      levels: [A, B, C, D]
    clauses: []
    """
        .formatted(id, stages);
  }

  private static String stage(String id, int first, int end) {
    StringBuilder text =
        new StringBuilder(
            """
            package org.crmrules.packs.%s;

            import org.crmrules.grading.CustomerProfile;

            global org.crmrules.grading.GradeVerdict grade;
            """
                .formatted(id.replace("-", "")));
    for (int rule = first; rule < end; rule++) {
      String condition =
          rule == 0
              ? ""
              : "ordersLast12Months >= %d, ordersLast12Months < %d".formatted(rule - 1, rule);
      String numbers = rule == 0 ? "" : " {ordersLast12Months>=} {ordersLast12Months<}";
      text.append(
          """

          rule "%s-%03d band"
              @clause("own") @zh("一档%s") @en("A band%s")
          when
              CustomerProfile( %s )
          then
              grade.atLeast("%s");
          end
          """
              .formatted(
                  (char) ('A' + rule / 1_000),
                  rule % 1_000,
                  numbers,
                  numbers,
                  condition,
                  "DCBA".charAt(rule % 4)));
    }
    return text.toString();
  }
}
