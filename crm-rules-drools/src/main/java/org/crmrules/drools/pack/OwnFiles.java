package org.crmrules.drools.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;

/** Files and folders for whoever this process runs as, where the file system knows such a thing. */
public final class OwnFiles {

  private static final Set<PosixFilePermission> WRITABLE_BY_OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private OwnFiles() {}

  /**
   * With what something is made so that it has these permissions from its first moment.
   *
   * @param parent where it is made, which is there
   * @param permissions as in {@code rw-------}
   */
  public static FileAttribute<?>[] permitting(Path parent, String permissions) {
    return view(parent) == null // there it is as private as the folder around it
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
  }

  /** True if a folder belongs to whoever this process writes files as, and no other may write. */
  public static boolean isOwn(Path folder) throws IOException {
    Path written = Files.createTempFile(folder, "own", ".tmp");
    try {
      return Files.getOwner(written).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))
          && (view(folder) == null
              || Collections.disjoint(
                  view(folder).readAttributes().permissions(), WRITABLE_BY_OTHERS));
    } finally {
      Files.delete(written);
    }
  }

  private static PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(
        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }
}
