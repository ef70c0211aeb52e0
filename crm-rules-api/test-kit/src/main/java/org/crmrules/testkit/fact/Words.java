package org.crmrules.testkit.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The texts that hosts have: few of each, so that facts meet and tie; the plainest first, and among
 * the others what trips programs: rare characters, spaces, long names, ids that sort otherwise than
 * they count.
 */
final class Words {

  private static final List<String> PEOPLE = List.of("R1", "R2", "R3", "R4", "张伟");
  private static final Map<String, List<String>> KNOWN =
      Map.ofEntries(
          Map.entry(
              "name", List.of("华兴贸易", "上海华兴贸易有限公司", "上海华兴贸易（集团）有限公司", "𠮷野家", "Zoë & Söhne GmbH")),
          Map.entry("contact", List.of("王芳", "欧阳娜娜", "买买提·艾力", "Smith, J.")),
          Map.entry("phone", List.of("13800000001", "021-6888 0001", "+86 138 0000 0001")),
          Map.entry("creditCode", List.of("91310000MA1K35QJ7X", "91310000ma1k35qj7x")),
          Map.entry("region", List.of("华东", "华南", "华北")),
          Map.entry("product", List.of("染料", "助剂", "Dyes")),
          Map.entry("source", List.of("展会", "转介绍", "web")),
          Map.entry("team", List.of("一部", "二部")),
          Map.entry("customerId", List.of("C1", "C2", "C10")),
          Map.entry("complaintId", List.of("K1", "K2")),
          Map.entry("supplierId", List.of("S1", "S2")),
          Map.entry("reason", List.of("长期合作", "客户要求更换负责人，见附件《说明》")));
  private static final Map<String, String> MEANT =
      Map.of("regions", "region", "products", "product", "introducedBy", "team");

  private Words() {}

  /** Those of a field, the plainest first; never empty. */
  static List<String> of(String field) {
    List<String> known = KNOWN.get(MEANT.getOrDefault(field, field));
    if (known != null) {
      return known;
    }
    String small = field.toLowerCase(Locale.ROOT);
    if (small.endsWith("id") || small.endsWith("by") || small.endsWith("er")) {
      return PEOPLE;
    }
    return List.of(field + " 1", field + " 2", "　" + field + "　全角");
  }

  /** How the ids of a kind of fact begin: facts that name each other must meet. */
  static String begin(String fact) {
    return switch (fact) {
      case "Representative", "Leaver", "Distributor" -> "R";
      case "Complaint" -> "K";
      case "SupplierRecord", "SupplierHistory" -> "S";
      case "PoolCustomer", "CustomerProfile" -> "C";
      default -> fact.substring(0, 1);
    };
  }
}
