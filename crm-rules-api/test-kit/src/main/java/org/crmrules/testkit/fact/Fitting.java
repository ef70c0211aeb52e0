package org.crmrules.testkit.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmrules.grading.Contact;
import org.crmrules.settlement.CostItem;
import org.crmrules.settlement.CostShare;
import org.crmrules.supplier.SupplierRecord;
import org.crmrules.supplier.SupplierState;

/** Makes the values of a fact fit together, where services ask more than each field says. */
@FunctionalInterface
interface Fitting {

  /** Changes what does not fit. */
  void fit(Ground ground, Map<String, Object> values, Choices choices);

  /** That of a kind of fact. */
  static Fitting of(String kind) {
    return switch (kind) {
      case "SupplierDocument" -> Fitting::document;
      case "SupplierRecord" -> new RatableSupplier();
      case "ProductReserve" -> Fitting::reserve;
      case "SharedCost" -> Fitting::cost;
      case "Leaver" ->
          (ground, values, choices) ->
              values.computeIfPresent(
                  "receiverId", (name, id) -> id.equals(values.get("id")) ? null : id);
      case "RecordedGrade" ->
          (ground, values, choices) ->
              values.computeIfPresent("scheme", (name, any) -> ground.pack());
      case "Contact" ->
          (ground, values, choices) -> values.put("activity", choices.of(activities(ground)));
      case "QualificationEvent" -> Fitting::qualification;
      case "NumberRequest" ->
          (ground, values, choices) ->
              values.compute("serial", (name, any) -> Math.min((Integer) any, 99));
      default -> (ground, values, choices) -> {};
    };
  }

  private static void document(Ground ground, Map<String, Object> values, Choices choices) {
    if (Boolean.TRUE.equals(values.get("lasting"))) {
      values.remove("validUntil");
    }
  }

  /** A change is told of one of the suppliers, and whole. */
  private static void reserve(Ground ground, Map<String, Object> values, Choices choices) {
    List<?> suppliers = (List<?>) values.get("suppliers");
    values.remove("changing");
    values.remove("changesTo");
    if (!suppliers.isEmpty() && choices.chance(1, 2)) {
      values.put("changing", ((SupplierRecord) choices.of(suppliers)).id());
      values.put("changesTo", choices.of(List.of(SupplierState.values())));
    }
  }

  /** Each kind and party once, the shares of all parties together 1. */
  private static void cost(Ground ground, Map<String, Object> values, Choices choices) {
    values.put("items", once((List<?>) values.get("items"), item -> ((CostItem) item).kind()));
    List<CostShare> shares = new ArrayList<>();
    int left = 100;
    List<String> parties = ground.codes("parties");
    for (int i = 0; i < parties.size(); i++) {
      int part = i == parties.size() - 1 ? left : choices.below(left + 1);
      left -= part;
      shares.add(CostShare.of(parties.get(i), BigDecimal.valueOf(part, 2)).build());
    }
    values.put("shares", shares);
  }

  private static List<?> once(List<?> all, Function<Object, String> key) {
    Set<String> seen = new HashSet<>();
    return all.stream().filter(one -> seen.add(key.apply(one))).toList();
  }

  private static List<String> activities(Ground ground) {
    return Stream.concat(
            ground.codes("activities").stream(),
            Stream.of(Contact.Regular.values()).map(Contact.Regular::name))
        .distinct()
        .toList();
  }

  /** Exactly one thing happened, and somebody did it. */
  private static void qualification(Ground ground, Map<String, Object> values, Choices choices) {
    Map<String, List<String>> can = new LinkedHashMap<>();
    can.put("found", ground.codes("evidence"));
    can.put("approved", ground.codes("approvals"));
    can.put("movedTo", ground.codes("stages"));
    can.values().removeIf(List::isEmpty);
    List.of("found", "approved", "movedTo").forEach(values::remove);
    String what = choices.of(List.copyOf(can.keySet()));
    values.put(what, choices.of(can.get(what)));
    values.put("by", what.equals("movedTo") ? null : what.equals("found") ? "质检员" : "经理");
  }
}
