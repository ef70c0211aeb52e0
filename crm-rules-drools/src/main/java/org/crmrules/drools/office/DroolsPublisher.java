package org.crmrules.drools.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.UnusableValueException;
import org.crmrules.Visible;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.trust.Gate;
import org.crmrules.drools.trust.KeyFile;
import org.crmrules.drools.trust.SignatureReader;
import org.crmrules.drools.trust.SourceSignature;
import org.crmrules.pack.Compilation;
import org.crmrules.pack.LockChange;
import org.crmrules.pack.NewVersion;
import org.crmrules.pack.PackKeys;
import org.crmrules.pack.PackPublisher;
import org.crmrules.pack.PackSignature;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.PackTrust;
import org.crmrules.pack.RulePackException;

/** The office over folders of files. */
public final class DroolsPublisher implements PackPublisher {

  private static final int MAX_REASON = 200;

  private final Clock clock;

  /** Keeps nothing between one piece of work and the next. */
  public DroolsPublisher() {
    this(Clock.systemUTC());
  }

  /**
   * @param clock tells on which day something is released
   */
  DroolsPublisher(Clock clock) {
    this.clock = clock;
  }

  @Override
  public NewVersion begin(Path folder, String pack, String version, LocalDate effectiveFrom) {
    return new Drafting(new OpenFolder(folder), pack, clock).begin(version, effectiveFrom);
  }

  @Override
  public LockChange release(Path folder, String pack, String version) {
    return new Releasing(new OpenFolder(folder), pack, version, clock).release();
  }

  @Override
  public LockChange withdraw(Path folder, String pack, String version, String reason) {
    if (reason == null
        || Visible.isBlank(reason)
        || reason.length() > MAX_REASON
        || reason.chars().anyMatch(Character::isISOControl)) {
      throw new UnusableValueException(
          "原因(%s)必须是一行,至多 %d 个字符。也许应当写明谁决定。",
          "The reason (%s) must be one line of at most %d characters. Maybe say who decided it.",
          reason,
          MAX_REASON);
    }
    return new Releasing(new OpenFolder(folder), pack, version, clock).withdraw(reason.strip());
  }

  @Override
  public PackKeys makeKeys(Path folder) {
    try {
      return KeyMaking.in(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public PackSignature sign(Path folder, Path privateKey) {
    return new Signing(new OpenFolder(folder)).sign(privateKey, 0);
  }

  @Override
  public PackSignature sign(Path folder, Path privateKey, long sequence) {
    if (sequence < 1 || sequence > SourceSignature.MAX_SEQUENCE) {
      throw Signing.outOfRange(sequence);
    }
    return new Signing(new OpenFolder(folder)).sign(privateKey, sequence);
  }

  @Override
  public Compilation compile(Path folder) {
    return new Compiling(new OpenFolder(folder)).compile();
  }

  @Override
  public PackSignature verifySignature(PackSource source, PackTrust trust) {
    if (!trust.needsSignature()) {
      throw new UnusableValueException(
          "信任设置必须有密钥。也许应当用 PackTrust.signedBy(key)。",
          "The trust must have a key. Maybe use PackTrust.signedBy(key).");
    }
    Problems problems = new Problems();
    SourceFiles files = new SourceReader(problems).read(source);
    new Gate(trust).check(files, problems);
    refuse(source, problems);
    SourceSignature signature = SignatureReader.of(files, problems);
    return new PackSignature(
        signature.sequence(), signature.key(), signature.digests().size(), List.of());
  }

  @Override
  public PackTrust trust(Path... publicKeys) {
    List<PublicKey> keys = new ArrayList<>();
    for (Path file : publicKeys) {
      Problems problems = new Problems();
      try {
        keys.add(new KeyFile(UnusableValueException.given(file, "file"), problems).publicKey());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      refuse(PackSource.directory(file), problems);
    }
    return PackTrust.signedBy(keys.toArray(PublicKey[]::new));
  }

  private static void refuse(PackSource source, Problems problems) {
    if (!problems.isEmpty()) {
      throw new RulePackException(source, problems.sorted());
    }
  }
}
