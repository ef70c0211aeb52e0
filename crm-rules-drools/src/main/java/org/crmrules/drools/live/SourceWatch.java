package org.crmrules.drools.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crmrules.Visible;
import org.crmrules.pack.PackWatch;
import org.crmrules.pack.ReloadResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a folder every now and then, and reloads when it has changed and then been quiet. It
 * compares names, sizes and times rather than waiting for events, which some file systems do not
 * send; whether anything really changed is for the reload to say. Thread-safe.
 */
final class SourceWatch implements PackWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SourceWatch.class);

  private final Path folder;
  private final Duration quiet;
  private final Supplier<ReloadResult> reload;
  private final Consumer<ReloadResult> listener;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;

  /** Begins to watch a folder. */
  SourceWatch(
      Path folder, Duration quiet, Supplier<ReloadResult> reload, Consumer<ReloadResult> listener) {
    this.folder = folder;
    this.quiet = quiet;
    this.reload = reload;
    this.listener = listener;
    this.thread = new Thread(this::run, "crm-rules-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    // The folder may have changed between the load and now, so the first look counts as a change.
    SortedMap<String, String> loaded = null;
    SortedMap<String, String> seen = look();
    while (!isOver()) {
      SortedMap<String, String> now = look();
      if (now.equals(seen) && !now.equals(loaded)) {
        loaded = now;
        tell();
      }
      seen = now;
    }
  }

  /** Waits until it is time for another look. The thread is ours, and only closing ends it. */
  private boolean isOver() {
    try {
      return end.await(Math.max(1, quiet.toMillis()), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return end.getCount() == 0; // a listener may have marked it, as people do who catch this
    }
  }

  /** What tells one state of the folder from another; a folder that is gone is a state too. */
  private SortedMap<String, String> look() {
    SortedMap<String, String> state = new TreeMap<>();
    try {
      // The folder may be named by a link, which may come to lead elsewhere.
      Path root = folder.toRealPath();
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.toList()) {
          BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
          if (attributes.isRegularFile()) {
            state.put(
                file.toUri().toString(),
                attributes.size() + " " + attributes.lastModifiedTime().toMillis());
          }
        }
      }
    } catch (IOException | RuntimeException | Error e) {
      state.put("", "gone"); // also while files come and go under our feet; the next look will tell
    }
    return state;
  }

  /** The watch lives on, whatever a reload or a listener comes to. */
  private void tell() {
    try {
      ReloadResult result = reload.get();
      if (!(result instanceof ReloadResult.Unchanged)) {
        listener.accept(result);
      }
    } catch (RuntimeException | Error e) {
      if (end.getCount() == 0) {
        return; // the door was closed under our feet
      }
      LOG.warn("The watch over {} goes on, but this failed", Visible.of(folder.toString()), e);
    }
  }

  @Override
  public void close() {
    end.countDown();
    if (Thread.currentThread() == thread) {
      return; // a listener closes its own watch: the thread ends behind it
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
