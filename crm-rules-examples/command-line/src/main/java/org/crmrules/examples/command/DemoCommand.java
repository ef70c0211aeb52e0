package org.crmrules.examples.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.crmrules.CrmRules;
import org.crmrules.examples.demo.DemoStory;
import org.crmrules.examples.text.Terminal;
import org.crmrules.pack.PackSource;
import picocli.CommandLine.Command;

/** {@code demo}: what is all this for? */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (CrmRules rules = CrmRules.load(PackSource.embedded())) {
      new DemoStory(rules, terminal).tell();
    }
    return 0;
  }
}
