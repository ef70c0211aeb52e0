package org.crmrules.bench.question;

/** How large the packs are that a JVM asks. */
public enum Size {
  /** Each by itself, as it is. */
  AS_SHIPPED,

  /** Among all packs that ship. */
  AMONG_ALL,

  /** With many rules more. */
  MORE_RULES;

  /** The system property that says which. */
  public static final String PROPERTY = "crm.bench.size";

  static Size here() {
    return valueOf(System.getProperty(PROPERTY, AS_SHIPPED.name()));
  }
}
