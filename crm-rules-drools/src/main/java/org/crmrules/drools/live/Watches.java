package org.crmrules.drools.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.crmrules.UnusableValueException;
import org.crmrules.pack.Health;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackWatch;
import org.crmrules.pack.ReloadResult;

/** The watches of a door over its source, until they or the door are closed. Thread-safe. */
public final class Watches implements AutoCloseable {

  private final PackSource source;
  private final LivePacks packs;
  private final Set<SourceWatch> all = ConcurrentHashMap.newKeySet();

  /**
   * None yet.
   *
   * @param source that is watched
   * @param packs that are reloaded
   */
  public Watches(PackSource source, LivePacks packs) {
    this.source = source;
    this.packs = packs;
  }

  /** See {@link org.crmrules.CrmRules#watch(Duration, Consumer)}. */
  public PackWatch begin(Duration quiet, Consumer<ReloadResult> listener) {
    UnusableValueException.given(quiet, "quiet");
    UnusableValueException.given(listener, "listener");
    packs.current();
    PackSource whole = source instanceof PackSource.Chosen some ? some.from() : source;
    if (!(whole instanceof PackSource.Directory directory)) {
      throw new UnusableValueException(
          "来源(%s)必须是文件夹才能监视。也许应当调用 reload()。",
          "The source (%s) must be a directory to be watched. Maybe call reload() instead.",
          source);
    }
    if (quiet.isZero() || quiet.isNegative()) {
      throw new UnusableValueException(
          "安静时间(%s)必须大于零。也许可以用 Duration.ofSeconds(2)。",
          "The quiet time (%s) must be positive. Maybe Duration.ofSeconds(2).", quiet);
    }
    SourceWatch watch = new SourceWatch(directory.folder(), quiet, packs::reload, listener);
    all.add(watch);
    if (packs.health().status() == Health.Status.CLOSED) {
      end(watch); // the door was closed meanwhile, and may not have seen this one
    }
    return () -> end(watch);
  }

  private void end(SourceWatch watch) {
    all.remove(watch);
    watch.close();
  }

  /** Ends those that are left. */
  @Override
  public void close() {
    all.forEach(this::end);
  }
}
