package org.crmrules.drools.office;

import java.nio.file.Path;

/**
 * Compiles the packs of a folder. The build runs it over the packs that ship inside the engine's
 * jar; people have the {@code compile} command.
 */
final class CompileFolder {

  private CompileFolder() {}

  /**
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    new DroolsOffice().compile(Path.of(arguments[0]));
  }
}
