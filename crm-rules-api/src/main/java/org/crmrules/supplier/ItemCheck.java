package org.crmrules.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crmrules.pack.AbsentMeans;
import org.crmrules.pack.Term;
import org.crmrules.validation.Filled;
import org.crmrules.validation.NotAfterAsOf;

/**
 * One check of one item that a supplier delivers (S-22), when it was received or by a complaint
 * that turned out to be the supplier's (S-24).
 *
 * <p>Thread-safe: immutable.
 *
 * @param item what was checked, by whatever name the host has for it
 * @param on the day of the check
 * @param conforming true if the item conformed
 * @param actionAccepted true if a corrective action for this nonconformity was accepted
 * @param caseId the complaint that brought it to light; null for a check at receipt. Of several of
 *     an item with one case the first counts
 */
@Term(zh = "项目检验", en = "item check")
public record ItemCheck(
    @Term(zh = "检验项目", en = "item") @NotBlank @Size(max = 200) String item,
    @Term(zh = "检验日期", en = "checked on") @NotNull @NotAfterAsOf LocalDate on,
    @Term(zh = "合格", en = "conforming") @NotNull Boolean conforming,
    @Term(zh = "纠正措施已认可", en = "corrective action accepted") @AbsentMeans("false")
        Boolean actionAccepted,
    @Term(zh = "投诉编号", en = "complaint case") @Filled String caseId) {

  public ItemCheck {
    actionAccepted = Objects.requireNonNullElse(actionAccepted, false);
  }

  /**
   * How often in a row, up to the last check, the item with the longest row did not conform. A
   * check that conforms, and an action that is accepted, end a row. Checks of one day count in the
   * order of the list, and of one complaint only the first of each item (S-24).
   */
  static int longestRow(List<ItemCheck> checks) {
    Map<String, Integer> rows = new HashMap<>();
    Set<List<String>> cases = new HashSet<>();
    checks.stream()
        .sorted(Comparator.comparing(ItemCheck::on))
        .filter(check -> check.caseId == null || cases.add(List.of(check.item, check.caseId)))
        .forEach(
            check ->
                rows.merge(
                    check.item(),
                    check.endsRow() ? 0 : 1,
                    (row, one) -> check.endsRow() ? 0 : row + one));
    return rows.values().stream().max(Comparator.naturalOrder()).orElse(0);
  }

  private boolean endsRow() {
    return Boolean.TRUE.equals(conforming) || actionAccepted;
  }
}
