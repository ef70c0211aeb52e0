package org.crmrules.bench.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crmrules.pack.PackSource;

/**
 * A pack with many rules more, on what the questions are about: narrow bands beside each other, far
 * beyond what anybody is asked about, so that the answers stay what they were.
 *
 * @param letter begins their ids
 * @param file the stage that they stand in
 * @param fact on whose field they have a condition
 * @param from where the first band begins
 * @param conclusion what each concludes
 */
record MoreRules(char letter, String file, String fact, String field, int from, String conclusion) {

  private static final int COUNT = 120;

  private static final Map<String, List<MoreRules>> OF =
      Map.of(
          "customer-weighted",
          List.of(
              new MoreRules(
                  'X',
                  "review.drl",
                  "CustomerProfile",
                  "ordersLast12Months",
                  100_000,
                  "review.everyMonths(12)")),
          "customer-pool",
          List.of(
              new MoreRules(
                  'Y',
                  "demand.drl",
                  "PoolCustomer",
                  "openContracts",
                  1_000,
                  "demand.region(\"FAR\")"),
              new MoreRules(
                  'X',
                  "protection.drl",
                  "PoolCustomer",
                  "openContracts",
                  1_000,
                  "protection.protectDays(365)")),
          "supplier",
          List.of(
              new MoreRules(
                  'X',
                  "evidence.drl",
                  "SupplierRecord",
                  "recalls",
                  1_000,
                  "evidence.needsLots(1)")),
          "complaint-manufacturing",
          List.of(
              new MoreRules(
                  'X',
                  "routing.drl",
                  "Complaint",
                  "amount",
                  900_000_000,
                  "route.handledBy(\"MANUFACTURING\")")),
          "complaint-paused",
          List.of(
              new MoreRules(
                  'X',
                  "limits.drl",
                  "Complaint",
                  "amount",
                  900_000_000,
                  "limit.stopsWhilePaused(\"AWAITING_CUSTOMER\")"),
              new MoreRules(
                  'Y',
                  "reactions.drl",
                  "Complaint",
                  "amount",
                  900_000_000,
                  "reaction.wholeOverdue(\"HEAD\")"),
              new MoreRules(
                  'Z',
                  "duties.drl",
                  "Complaint",
                  "amount",
                  900_000_000,
                  "duty.owes(\"OFFICE\", \"FILE\")")));

  private static final Pattern STAGE = Pattern.compile("[a-z-]+\\.drl");

  /** What a pack promises of its own rules alone. */
  private static final Pattern GUARANTEES = Pattern.compile("(?m)^guarantees:.*\n(?:[ #].*\n)*");

  private static final Pattern CALENDAR = Pattern.compile("(?m)^(?:calendar|over): *([a-z-]+)");

  /**
   * The pack with them.
   *
   * @param folder of packs on the class path
   */
  static PackSource in(String pack, String folder) {
    Map<String, byte[]> files = new TreeMap<>();
    String version = pack + "/1.0.0/";
    String manifest =
        GUARANTEES.matcher(text(folder + "/" + version + "pack.yaml")).replaceFirst("");
    put(files, version + "pack.yaml", manifest);
    STAGE
        .matcher(manifest)
        .results()
        .map(MatchResult::group)
        .distinct()
        .forEach(stage -> put(files, version + stage, text(folder + "/" + version + stage)));
    calendars(files, folder, manifest);
    OF.get(pack)
        .forEach(
            more ->
                files.computeIfPresent(
                    version + more.file(),
                    (path, stage) ->
                        (new String(stage, StandardCharsets.UTF_8) + more.rules())
                            .getBytes(StandardCharsets.UTF_8)));
    return PackSource.files(pack + " with more rules", files);
  }

  /** That of the pack, and those that it is made of. */
  private static void calendars(Map<String, byte[]> files, String folder, String yaml) {
    CALENDAR
        .matcher(yaml)
        .results()
        .map(found -> "calendars/" + found.group(1) + ".yaml")
        .forEach(
            path -> {
              String calendar = text(folder + "/" + path);
              put(files, path, calendar);
              calendars(files, folder, calendar);
            });
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String resource) {
    try (InputStream in = MoreRules.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String rules() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < COUNT; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              """

              // 增长测试。
              rule "%8$s-%1$03d band"
                  @clause("own") @zh("一档 {%4$s>=} {%4$s<} %7$s") @en("a band {%4$s>=} {%4$s<} %7$s")
              when
                  %3$s( %4$s >= %5$d, %4$s < %6$d )
              then
                  %2$s;
              end
              """,
              i,
              conclusion,
              fact,
              field,
              from + i,
              from + i + 1,
              conclusion.matches(".*\\(\\d.*") ? "{#1}" : "",
              letter));
    }
    return text.toString();
  }
}
