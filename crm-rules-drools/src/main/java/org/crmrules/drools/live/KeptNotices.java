package org.crmrules.drools.live;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.crmrules.pack.Problem;

/** What a check noticed about a pack, as bytes, wherever the pack lies. */
final class KeptNotices {

  private KeptNotices() {}

  /** Those of a folder. */
  static byte[] written(List<Problem> notices, String folder) throws IOException {
    List<Problem> own = notices.stream().filter(n -> n.path().startsWith(folder)).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(own.size());
      for (Problem notice : own) {
        out.writeUTF(notice.code());
        out.writeUTF(notice.path().substring(folder.length()));
        out.writeInt(notice.line());
        out.writeInt(notice.column());
        out.writeInt(notice.length());
        out.writeUTF(notice.excerpt());
        out.writeUTF(notice.zh());
        out.writeUTF(notice.en());
      }
    }
    return bytes.toByteArray();
  }

  /** The same, of a pack that lies in this folder. */
  static List<Problem> read(byte[] written, String folder) throws IOException {
    List<Problem> notices = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
      for (int left = in.readInt(); left > 0; left--) {
        notices.add(
            new Problem(
                in.readUTF(),
                folder + in.readUTF(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF()));
      }
    }
    return notices;
  }
}
