package org.crmrules.drools;

import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.drools.compile.CompiledPack;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.RulePackException;
import org.crmrules.spi.CrmRulesProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine, as {@link java.util.ServiceLoader} finds it. Hosts use {@link CrmRules}. */
public final class DroolsProvider implements CrmRulesProvider {

  private static final Logger LOG = LoggerFactory.getLogger(DroolsProvider.class);

  /** Called by {@link java.util.ServiceLoader}. */
  public DroolsProvider() {
    // nothing to set up
  }

  @Override
  public CrmRules load(PackSource source, LoadOptions options) {
    PackLoader loader = new PackLoader();
    List<CompiledPack> compiled = loader.load(source);
    if (!loader.problems().isEmpty()) {
      throw new RulePackException(source, loader.problems().sorted());
    }
    List<RunningPack> packs =
        compiled.stream().map(pack -> new RunningPack(pack, options.limits())).toList();
    LOG.info("Loaded {} pack(s) from {}", packs.size(), source);
    return new DroolsRules(packs, options);
  }

  @Override
  public PackReport check(PackSource source) {
    PackLoader loader = new PackLoader();
    List<CompiledPack> compiled = loader.load(source);
    return new PackReport(
        compiled.stream().map(pack -> PackDescription.of(pack.checked())).toList(),
        loader.problems().sorted());
  }
}
