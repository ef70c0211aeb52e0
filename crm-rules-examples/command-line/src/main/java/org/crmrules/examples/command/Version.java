package org.crmrules.examples.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar; unknown where the classes do not run from one. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"crm-rules " + (version == null ? "unknown" : version)};
  }
}
