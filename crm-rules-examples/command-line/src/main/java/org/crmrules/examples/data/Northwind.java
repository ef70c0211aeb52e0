package org.crmrules.examples.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;

/**
 * The Northwind traders as a pool: all customers are without an owner, and the employees are the
 * representatives.
 *
 * <p>An employee serves the regions of its territories. A customer belongs to the region whose
 * employees took most of its orders (of equals, the first by name); without an order it has none.
 */
public final class Northwind {

  private final Path folder;

  private Northwind(Path folder) {
    this.folder = folder;
  }

  /** The data set in this folder. */
  public static Northwind in(Path folder) {
    return new Northwind(folder);
  }

  /** Every customer, in the order of the file. */
  public List<PoolCustomer> customers() throws IOException {
    Map<String, Set<String>> regions = employeeRegions();
    Map<String, BigDecimal> orderValues = orderValues();
    Map<String, BigDecimal> values = new HashMap<>();
    Map<String, Map<String, Integer>> ordersByRegion = new HashMap<>();
    table("orders")
        .withCommasIn("shipAddress")
        .forEach(
            order -> {
              String customer = order.text("customerID");
              values.merge(
                  customer,
                  orderValues.getOrDefault(order.text("orderID"), BigDecimal.ZERO),
                  BigDecimal::add);
              for (String region : regions.getOrDefault(order.text("employeeID"), Set.of())) {
                ordersByRegion
                    .computeIfAbsent(customer, c -> new TreeMap<>())
                    .merge(region, 1, Integer::sum);
              }
            });
    List<PoolCustomer> customers = new ArrayList<>();
    table("customers")
        .withCommasIn("address")
        .forEach(
            row -> {
              String id = row.text("customerID");
              customers.add(
                  PoolCustomer.of(id)
                      .name(row.cell("companyName").orElse(null))
                      .contact(row.cell("contactName").orElse(null))
                      .phone(row.cell("phone").orElse(null))
                      .source("NORTHWIND")
                      .grade(OrderValueGrade.of(values.getOrDefault(id, BigDecimal.ZERO)))
                      .region(mostOf(ordersByRegion.getOrDefault(id, Map.of())))
                      .build());
            });
    return List.copyOf(customers);
  }

  /** Every employee, in the order of the file: no load yet, and all of the same capacity. */
  public List<Representative> representatives() throws IOException {
    Map<String, Set<String>> regions = employeeRegions();
    List<Representative> representatives = new ArrayList<>();
    table("employees")
        .forEach(
            row -> {
              String id = row.text("employeeID");
              representatives.add(
                  Representative.of(id)
                      .regions(List.copyOf(regions.getOrDefault(id, Set.of())))
                      .build());
            });
    return List.copyOf(representatives);
  }

  private Map<String, Set<String>> employeeRegions() throws IOException {
    Map<String, String> names = new HashMap<>();
    table("regions").forEach(row -> names.put(row.text("regionID"), row.text("regionDescription")));
    Map<String, String> territories = new HashMap<>();
    table("territories")
        .forEach(row -> territories.put(row.text("territoryID"), names.get(row.text("regionID"))));
    Map<String, Set<String>> regions = new HashMap<>();
    table("employee-territories")
        .forEach(
            row ->
                regions
                    .computeIfAbsent(row.text("employeeID"), e -> new LinkedHashSet<>())
                    .add(territories.get(row.text("territoryID"))));
    return regions;
  }

  private Map<String, BigDecimal> orderValues() throws IOException {
    Map<String, BigDecimal> values = new HashMap<>();
    table("order-details")
        .forEach(
            row ->
                values.merge(
                    row.text("orderID"),
                    new BigDecimal(row.text("unitPrice"))
                        .multiply(new BigDecimal(row.text("quantity")))
                        .multiply(BigDecimal.ONE.subtract(new BigDecimal(row.text("discount")))),
                    BigDecimal::add));
    return values;
  }

  /** The first of those with the highest count; null if there is none. */
  private static String mostOf(Map<String, Integer> counts) {
    String most = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (most == null || entry.getValue() > counts.get(most)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  private DataTable table(String name) {
    return DataTable.of(folder.resolve(name + ".csv"), StandardCharsets.UTF_8);
  }
}
