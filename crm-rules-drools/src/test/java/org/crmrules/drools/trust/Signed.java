package org.crmrules.drools.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.pack.SourceReader;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;

/** Signs folders without holding them to any check, so that tests can sign what is wrong. */
final class Signed {

  private Signed() {}

  /** Signs what is in a folder. */
  static Path folder(Path folder, KeyPair keys, long sequence) {
    SourceFiles files = files(folder).without(SourceFiles.SIGNATURE);
    PackFolder.write(
        folder.resolve(SourceFiles.SIGNATURE),
        signature(files, keys, sequence).text().getBytes(StandardCharsets.UTF_8));
    return folder;
  }

  /** The signed files of the good pack. */
  static SourceFiles good(KeyPair keys) {
    SourceFiles files = files(PackFolder.GOOD).with(SourceFiles.LOCK, "# nothing yet\n");
    return files.with(SourceFiles.SIGNATURE, signature(files, keys, 7).text());
  }

  static SourceFiles files(Path folder) {
    return new SourceReader(new Problems()).read(PackSource.directory(folder));
  }

  static SourceSignature signature(SourceFiles files, KeyPair keys, long sequence) {
    try {
      return SourceSignature.sign(files, sequence, keys.getPublic(), keys.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Replaces a text in the signature of a folder. */
  static void editSignature(Path folder, String old, String now) {
    PackFolder.edit(folder.resolve(SourceFiles.SIGNATURE), old, now);
  }

  static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
