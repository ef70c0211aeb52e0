package org.crmrules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever decides one fact after the other does so on several threads. What is told, what is set
 * aside and what is counted is the same, byte for byte, as on one thread, which is what a log asks
 * for.
 */
class EveryDoorInOrderTest {

  /** Some more than two threads are handed at once. */
  private static final int ROWS = 1_500;

  private static final int BAD_EVERY = 50;
  private static final int REFUSED_EVERY = 70;

  @TempDir private Path folder;

  /**
   * A command that reads a table of facts.
   *
   * @param fact a line of it, with the id in place of {@code %s}
   * @param out how the file of the results ends
   */
  private record Door(String command, String pack, String fact, String out, String... more) {
    @Override
    public String toString() {
      return command + " to " + out;
    }
  }

  static Stream<Door> doors() {
    String customer = "{\"id\":\"%s\",\"amountLast12Months\":250000,\"ordersLast12Months\":6}";
    String sized = customer.replace("}", ",\"companySize\":\"SMALL\"}");
    String complaint =
        "{\"id\":\"%s\",\"subject\":\"QUALITY\",\"amount\":5000,\"loss\":100,\"claim\":0,"
            + "\"acceptedAt\":\"2026-02-20T16:40:00+08:00\"}";
    String supplier =
        "{\"id\":\"%s\",\"state\":\"NORMAL\",\"dueLots\":40,\"onTimeLots\":38,\"receivedLots\":40,"
            + "\"acceptedLots\":39,\"creditScore\":90,\"serviceScore\":85}";
    return Stream.of(
        new Door("grade", "customer-amount", customer, "jsonl"),
        new Door("grade", "customer-amount", customer, "csv"),
        new Door("grade", "customer-amount", customer, "csv", "--explain"),
        new Door("grade", "customer-amount", customer, "txt", "--explain"),
        new Door("rank", "sales-share", customer, "jsonl"),
        new Door("review", "customer-weighted", sized, "jsonl"),
        new Door(
            "contacts",
            "customer-amount",
            customer,
            "csv",
            "--logs=logs.csv",
            "--contacts=none.csv"),
        new Door("route", "complaint-manufacturing", complaint, "jsonl"),
        new Door("deadlines", "complaint-manufacturing", complaint, "jsonl", "--longest=3"),
        new Door("rate", "supplier", supplier, "jsonl"),
        new Door("qualification", "supplier", "{\"supplierId\":\"%s\",\"events\":[]}", "jsonl"),
        new Door("protection", "customer-pool", "{\"id\":\"%s\",\"grade\":\"B\"}", "jsonl"));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void severalThreadsTellWhatOneTellsInItsOrder(Door door) throws IOException {
    Files.write(
        folder.resolve("in.jsonl"), IntStream.range(0, ROWS).mapToObj(n -> line(door, n)).toList());

    String one = run(door, "one", "--log=" + folder.resolve("log.jsonl"));
    String several = run(door, "several");

    assertThat(several).isEqualTo(one);
    assertThat(folder.resolve("several." + door.out()))
        .hasSameBinaryContentAs(folder.resolve("one." + door.out()));
    assertThat(folder.resolve("several.rejects"))
        .hasSameBinaryContentAs(folder.resolve("one.rejects"));
    assertThat(Files.readAllLines(folder.resolve("several.rejects")))
        .extracting(line -> Integer.valueOf(line.replaceAll(".*\"line\":(\\d+),.*", "$1")))
        .containsExactlyElementsOf(
            IntStream.range(0, ROWS).filter(n -> !isGood(n)).mapToObj(n -> n + 1).toList());
  }

  private static boolean isGood(int number) {
    return number % BAD_EVERY != 1 && number % REFUSED_EVERY != 2;
  }

  /** Some lines are no facts, and some are facts that are not valid. */
  private static String line(Door door, int number) {
    if (number % BAD_EVERY == 1) {
      return "{\"id\":";
    }
    return String.format(door.fact(), number % REFUSED_EVERY == 2 ? " " : "N" + number);
  }

  private String run(Door door, String name, String... log) throws IOException {
    Files.writeString(folder.resolve("none.csv"), "id,customerId,activity,on\n");
    Files.write(
        folder.resolve("logs.csv"),
        Stream.concat(
                Stream.of("customerId,since"),
                IntStream.range(0, ROWS).mapToObj(n -> "N" + n + ",2026-01-01"))
            .toList());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                door.command(),
                "--pack=" + door.pack(),
                "--as-of=2026-03-02",
                "--in=" + folder.resolve("in.jsonl"),
                "--out=" + folder.resolve(name + "." + door.out()),
                "--rejects=" + folder.resolve(name + ".rejects")));
    for (String more : door.more()) {
      arguments.add(
          more.endsWith(".csv") ? more.replace("=", "=" + folder + File.separator) : more);
    }
    arguments.addAll(List.of(log));
    return Cli.run(arguments.toArray(String[]::new)).err();
  }
}
