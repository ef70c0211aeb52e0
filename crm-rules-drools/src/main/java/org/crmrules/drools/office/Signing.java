package org.crmrules.drools.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmrules.UnusableValueException;
import org.crmrules.drools.live.LoadedPack;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.trust.Gate;
import org.crmrules.drools.trust.KeyFile;
import org.crmrules.drools.trust.SignatureReader;
import org.crmrules.drools.trust.SourceSignature;
import org.crmrules.pack.PackSignature;
import org.crmrules.pack.PackTrust;

/** Signs a folder of packs. Used once. */
final class Signing {

  private final OpenFolder folder;
  private final Problems problems;

  Signing(OpenFolder folder) {
    this.folder = folder;
    this.problems = folder.problems();
  }

  /**
   * @param sequence 0: one above the present one
   */
  PackSignature sign(Path privateKey, long sequence) {
    KeyPair keys = keys(privateKey);
    SourceFiles present = folder.read();
    long next = next(present, sequence);
    SourceFiles files = present.without(SourceFiles.SIGNATURE);
    refuseWrongPacks(files);
    SourceSignature signature = signature(files, next, keys);
    // Verified before it is written: a file name that cannot be written down is found out here.
    new Gate(PackTrust.signedBy(keys.getPublic()))
        .check(files.with(SourceFiles.SIGNATURE, signature.text()), problems);
    folder.refuseProblems();
    folder.write(SourceFiles.SIGNATURE, signature.text());
    return new PackSignature(next, signature.key(), signature.digests().size(), folder.leftOut());
  }

  private KeyPair keys(Path file) {
    try {
      KeyPair keys = new KeyFile(file, problems).keyPair();
      folder.refuseProblems();
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long next(SourceFiles present, long wanted) {
    Problems broken = new Problems();
    SourceSignature before = SignatureReader.of(present, broken);
    if (wanted == 0) {
      problems.addAll(broken.sorted());
      folder.refuseProblems();
    }
    long last = before == null ? 0 : before.sequence();
    long next = wanted == 0 ? last + 1 : wanted;
    if (next <= last) {
      problems.add(ProblemCode.OLD_SEQUENCE, SourceFiles.SIGNATURE, next, last);
      folder.refuseProblems();
    }
    if (next > SourceSignature.MAX_SEQUENCE) {
      throw outOfRange(next);
    }
    return next;
  }

  static UnusableValueException outOfRange(long sequence) {
    return new UnusableValueException(
        "序号(%d)必须在 1 到 %d 之间。",
        "The sequence (%d) must be from 1 to %d.", sequence, SourceSignature.MAX_SEQUENCE);
  }

  /** What is signed is what a check lets pass. */
  private void refuseWrongPacks(SourceFiles files) {
    List<LoadedPack> packs = folder.loadReleased(files);
    packs.forEach(pack -> pack.scenarios().checkCoverage(problems));
    refuseOtherClasses(packs, files);
    folder.refuseProblems();
  }

  /**
   * Nobody can read classes, so only those are signed that were made of what people can read: none
   * beside a draft that is left out, for a load that trusts them would not look at its rules.
   */
  private void refuseOtherClasses(List<LoadedPack> packs, SourceFiles files) {
    Map<String, byte[]> made = new HashMap<>();
    packs.forEach(pack -> made.put(pack.compiledPath(), pack.compiledFile().bytes()));
    List<String> others =
        files.files().keySet().stream()
            .filter(SourceFiles::isCompiled)
            .filter(path -> !Arrays.equals(files.files().get(path), made.get(path)))
            .toList();
    for (String path : others) {
      String version = path.substring(0, path.lastIndexOf('/') + 1);
      folder.mind(version::equals);
      problems.add(ProblemCode.COMPILED_OTHERWISE, path, version.replace('/', ' ').strip());
    }
  }

  private static SourceSignature signature(SourceFiles files, long sequence, KeyPair keys) {
    try {
      return SourceSignature.sign(files, sequence, keys.getPublic(), keys.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is part of every Java platform.", e);
    }
  }
}
