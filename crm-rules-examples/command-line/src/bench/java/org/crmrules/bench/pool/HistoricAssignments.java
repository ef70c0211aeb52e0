package org.crmrules.bench.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.crmrules.drools.assignment.FairAssignment;
import org.crmrules.drools.assignment.Person;
import org.crmrules.pool.CustomerDemand;
import org.crmrules.pool.Need;

/**
 * What was assigned by hand in two public data sets against round robin, the least loaded and the
 * fair assignment: the orders of Northwind over its employees, and the incidents of a service desk
 * over whom they had at the end. Once as if everybody could do everything, and once as if only
 * those could who did it at all for that customer, or in that group.
 */
public final class HistoricAssignments {

  /** Something that somebody got. */
  private record Case(String id, String group, String person) {}

  private HistoricAssignments() {}

  /** Prints the figures; argument: the folder with northwind/ and incident_event_log.csv.gz. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("The folder of the data sets must be the only argument.");
      return;
    }
    Path folder = Path.of(args[0]);
    compare(
        "Northwind, orders",
        folder.resolve("northwind/orders.csv"),
        new String[] {"orderID", "customerID", "employeeID"});
    compare(
        "Incidents",
        folder.resolve("incident_event_log.csv.gz"),
        new String[] {"number", "assignment_group", "assigned_to"});
  }

  private static void compare(String name, Path file, String[] columns) throws IOException {
    if (!Files.exists(file)) {
      System.err.printf("The file (%s) must be there. Maybe it is in another folder?%n", file);
      return;
    }
    List<Case> cases = cases(file, columns);
    Map<String, Set<String>> groupsOf = new TreeMap<>();
    cases.forEach(c -> groupsOf.computeIfAbsent(c.person(), p -> new TreeSet<>()).add(c.group()));
    System.out.printf("%s: %d over %d people%n", name, cases.size(), groupsOf.size());
    List<Person> anybody = team(groupsOf, false);
    System.out.println(
        Balance.of(demands(cases, false), historic(cases, anybody), anybody).line("historic"));
    tell(demands(cases, false), anybody, " everybody can do everything");
    tell(demands(cases, true), team(groupsOf, true), " only who did it for that customer or group");
  }

  private static void tell(List<CustomerDemand> demands, List<Person> team, String heading) {
    System.out.println(heading);
    System.out.println(
        Balance.of(demands, new RoundRobin().assign(demands, team), team).line("round robin"));
    System.out.println(
        Balance.of(demands, new LeastLoadedHeap().assign(demands, team), team)
            .line("least loaded"));
    FairAssignment.Outcome fair = FairAssignment.of(demands, team);
    System.out.println(Balance.of(fair.demands(), fair.personOf(), fair.people()).line("fair"));
  }

  private static int[] historic(List<Case> cases, List<Person> team) {
    List<String> ids = team.stream().map(Person::id).toList();
    return cases.stream().mapToInt(c -> ids.indexOf(c.person())).toArray();
  }

  private static List<CustomerDemand> demands(List<Case> cases, boolean restricted) {
    return cases.stream()
        .map(
            c ->
                new CustomerDemand(
                    c.id(),
                    1,
                    null,
                    restricted ? new Need(Set.of(c.group()), Set.of(), Set.of()) : Need.NONE,
                    null))
        .toList();
  }

  private static List<Person> team(Map<String, Set<String>> groupsOf, boolean restricted) {
    List<Person> team = new ArrayList<>();
    groupsOf.forEach(
        (id, groups) ->
            team.add(
                new Person(
                    id,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ONE,
                    null,
                    restricted ? List.copyOf(groups) : List.of(),
                    List.of(),
                    null)));
    return team;
  }

  /** As the last line about each has it; without those that nobody has. */
  private static List<Case> cases(Path file, String[] columns) throws IOException {
    Map<String, Case> cases = new TreeMap<>();
    try (BufferedReader lines = open(file)) {
      List<String> header = Arrays.asList(lines.readLine().split(","));
      int[] at = Arrays.stream(columns).mapToInt(header::indexOf).toArray();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",");
        cases.put(cells[at[0]], new Case(cells[at[0]], cells[at[1]], cells[at[2]]));
      }
    }
    return cases.values().stream().filter(c -> !c.person().equals("?")).toList();
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
            StandardCharsets.UTF_8));
  }
}
