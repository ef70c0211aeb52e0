package org.crmrules.drools;

import java.util.List;
import org.crmrules.CrmRules;
import org.crmrules.Limits;
import org.crmrules.LoadOptions;
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
    PackLoader loader = new PackLoader(options.limits());
    List<LoadedPack> packs = loader.load(source);
    if (!loader.problems().isEmpty()) {
      throw new RulePackException(source, loader.problems().sorted());
    }
    LOG.info("Loaded {} pack(s) from {}", packs.size(), source);
    return new DroolsRules(packs, options.clock());
  }

  @Override
  public PackReport check(PackSource source) {
    PackLoader loader = new PackLoader(Limits.defaults());
    List<LoadedPack> packs = loader.load(source);
    packs.forEach(pack -> pack.scenarios().checkCoverage(loader.problems()));
    packs.forEach(pack -> pack.running().close());
    return new PackReport(
        loader.problems().isEmpty() ? packs.stream().map(LoadedPack::info).toList() : List.of(),
        loader.problems().sorted());
  }
}
