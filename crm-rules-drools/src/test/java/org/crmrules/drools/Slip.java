package org.crmrules.drools;

import java.nio.file.Path;

/** A slip in a draft, and the code of the problem that it is. */
public enum Slip {
  IN_A_RULE("grades.drl", "amountLast12Months != null", "amountLast12Month != null", "CR-204"),
  A_HOLE("grades.drl", "amountLast12Months == null", "ordersLast12Months == null", "CR-503"),
  IN_A_SCENARIO("scenarios/G-017.yaml", "grade: A", "grad: A", "CR-605"),
  IN_THE_MANIFEST("pack.yaml", "Asia/Shanghai", "Asia/Shangai", "CR-112"),
  NO_YAML("pack.yaml", "declares:", "declares", "CR-109"),
  OF_A_CALENDAR("pack.yaml", "owner: tests", "owner: tests\ncalendar: nowhere", "CR-150"),
  A_FILE_THAT_IS_TOO_LARGE("grades.drl", "// 采购额大", "//" + "x".repeat(200_000), "CR-103"),
  NO_UTF_8("grades.drl", "// 采购额大", "// \u0007", "CR-104");

  private final String file;
  private final String from;
  private final String to;
  private final String code;

  Slip(String file, String from, String to, String code) {
    this.file = file;
    this.from = from;
    this.to = to;
    this.code = code;
  }

  /** Makes it in the version of the good pack that lies there. */
  public void in(Path pack) {
    PackFolder.edit(pack.resolve(file), from, to);
  }

  /** Of the problem. */
  public String code() {
    return code;
  }
}
