package org.crmrules.drools.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.KeyPair;
import java.util.Set;
import org.crmrules.drools.pack.OwnFiles;
import org.crmrules.drools.trust.KeyFile;
import org.crmrules.drools.trust.SourceSignature;
import org.crmrules.pack.PackKeys;

/** Makes keys and writes them down; never over others. */
final class KeyMaking {

  private static final String PRIVATE = "packs-private.pem";
  private static final String PUBLIC = "packs-public.pem";

  private KeyMaking() {}

  static PackKeys in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path privateKey = folder.resolve(PRIVATE);
    Path publicKey = folder.resolve(PUBLIC);
    if (Files.exists(publicKey)) {
      throw new FileAlreadyExistsException(publicKey.toString());
    }
    KeyPair keys = KeyFile.newKeys();
    writeForOwner(privateKey, KeyFile.pem(keys.getPrivate()));
    Files.writeString(publicKey, KeyFile.pem(keys.getPublic()), StandardOpenOption.CREATE_NEW);
    return new PackKeys(privateKey, publicKey, SourceSignature.fingerprint(keys.getPublic()));
  }

  /** Not readable by others at any moment, where the file system knows such a thing. */
  private static void writeForOwner(Path file, String content) throws IOException {
    FileAttribute<?>[] attributes =
        OwnFiles.permitting(file.toAbsolutePath().getParent(), "rw-------");
    try (SeekableByteChannel out =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }
}
