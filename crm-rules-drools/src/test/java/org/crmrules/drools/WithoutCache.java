package org.crmrules.drools;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests about what is compiled: nothing that another test compiled is there. */
public final class WithoutCache implements BeforeAllCallback, AfterAllCallback {

  private static final String PROPERTY = "org.crmrules.cache";

  private String before;

  @Override
  public void beforeAll(ExtensionContext context) {
    before = System.clearProperty(PROPERTY);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (before != null) {
      System.setProperty(PROPERTY, before);
    }
  }
}
