package org.crmrules.examples.data;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a file of a data set, compressed or not. */
final class DataFile {

  private static final int GZIP = 0x1f8b;

  private DataFile() {}

  static BufferedReader open(Path path, Charset charset) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return new BufferedReader(
        new InputStreamReader(magic == GZIP ? new GZIPInputStream(in) : in, charset));
  }
}
