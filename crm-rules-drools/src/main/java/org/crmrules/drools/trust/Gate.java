package org.crmrules.drools.trust;

import java.security.PublicKey;
import java.util.Optional;
import org.crmrules.drools.pack.Digest;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.ProblemCode;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.problem.Text;
import org.crmrules.pack.PackTrust;

/**
 * Every source goes through it before anything in the source is looked at. Lets in what the trust
 * accepts, and nothing that is older than what came in before. Not thread-safe.
 */
public final class Gate {

  private final PackTrust trust;
  private long highest;
  private String digestOfHighest = "";

  /** A gate that nothing has come through yet. */
  public Gate(PackTrust trust) {
    this.trust = trust;
  }

  /** Refuses a source by problems. */
  public void check(SourceFiles source, Problems problems) {
    int before = problems.size();
    boolean signed = source.files().containsKey(SourceFiles.SIGNATURE);
    if (!signed && trust.needsSignature()) {
      problems.add(ProblemCode.NOT_SIGNED, SourceFiles.SIGNATURE);
    } else if (signed && !trust.needsSignature()) {
      problems.add(ProblemCode.NO_KEY, SourceFiles.SIGNATURE);
    } else if (signed) {
      SourceSignature signature = SignatureReader.of(source, problems);
      if (signature != null) {
        checkSigner(signature, source, problems);
      }
      if (problems.size() == before) {
        checkFiles(signature, source, problems);
        checkSequence(signature, source, problems);
      }
    }
  }

  private void checkSigner(SourceSignature signature, SourceFiles source, Problems problems) {
    Text text = SignatureReader.textOf(source, problems);
    Optional<PublicKey> key =
        trust.keys().stream()
            .filter(k -> SourceSignature.fingerprint(k).equals(signature.key()))
            .findFirst();
    if (key.isEmpty()) {
      problems.add(
          ProblemCode.FOREIGN_KEY,
          text,
          SignatureReader.span(text, SignatureReader.KEY_LINE),
          signature.key(),
          String.join(", ", trust.keys().stream().map(SourceSignature::fingerprint).toList()));
    } else if (!signature.isBy(key.get())) {
      int last = SignatureReader.KEY_LINE + signature.digests().size() + 1;
      problems.add(ProblemCode.WRONG_SIGNATURE, text, SignatureReader.span(text, last));
    }
  }

  private static void checkFiles(SourceSignature signature, SourceFiles source, Problems problems) {
    source
        .without(SourceFiles.SIGNATURE)
        .files()
        .forEach(
            (path, bytes) -> {
              String digest = signature.digests().get(path);
              if (digest == null) {
                problems.add(ProblemCode.FILE_NOT_SIGNED, path);
              } else if (!digest.equals(Digest.of(bytes))) {
                problems.add(ProblemCode.CHANGED_AFTER_SIGNING, path);
              }
            });
    Text text = SignatureReader.textOf(source, problems);
    int line = SignatureReader.KEY_LINE;
    for (String path : signature.digests().keySet()) {
      line++;
      if (!source.files().containsKey(path)) {
        problems.add(ProblemCode.SIGNED_BUT_MISSING, text, SignatureReader.span(text, line), path);
      }
    }
  }

  private void checkSequence(SourceSignature signature, SourceFiles source, Problems problems) {
    if (signature.sequence() < highest
        || signature.sequence() == highest && !source.digest().equals(digestOfHighest)) {
      Text text = SignatureReader.textOf(source, problems);
      problems.add(
          ProblemCode.OLD_SEQUENCE,
          text,
          SignatureReader.span(text, SignatureReader.SEQUENCE_LINE),
          signature.sequence(),
          highest);
    }
  }

  /** Nothing older than this source comes in any more, if it is one that the trust accepts. */
  public void remember(SourceFiles source) {
    Problems problems = new Problems();
    check(source, problems);
    SourceSignature signature = problems.isEmpty() ? SignatureReader.of(source, problems) : null;
    if (signature != null) {
      highest = signature.sequence();
      digestOfHighest = source.digest();
    }
  }
}
