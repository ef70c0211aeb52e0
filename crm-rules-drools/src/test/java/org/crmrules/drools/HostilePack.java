package org.crmrules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crmrules.pack.PackSource;

/**
 * An attack of the corpus in {@code hostile-packs}: a folder that is laid over the good pack.
 *
 * <p>Its {@code expected.txt} names the attack in the first line, behind a {@code #}, and lists the
 * problems below. What cannot lie in a repository stands in {@code make.txt}, a line each:
 *
 * <ul>
 *   <li>{@code repeat}: in every file {@code @@5000@@text@@} stands for so many times the text
 *   <li>{@code link NAME TARGET}: a symbolic link
 *   <li>{@code spaces NAME COUNT}: a file of spaces
 *   <li>{@code remove NAME}: a file of the good pack that is not there
 *   <li>{@code pipe NAME}: a pipe that nobody writes to
 *   <li>{@code copy NAME SOURCE}: a file of the good pack by another name; {@code \}{@code uXXXX}
 *       in the name stands for a character
 *   <li>{@code zip}: the source is a zip file of the folder
 *   <li>{@code entry NAME SOURCE}: another entry of the zip, with the content of a file of the good
 *       pack; {@code \}{@code uXXXX} in the name stands for a character
 *   <li>{@code entries COUNT NAME}: many small entries, with a number for the {@code %d}
 *   <li>{@code bomb NAME MEGABYTES}: an entry of zeros
 *   <li>{@code cut BYTES}: so many bytes are missing at the end of the zip
 *   <li>{@code forge KIND}: the bytes of the zip are changed; see {@link ForgedZip}
 * </ul>
 */
public final class HostilePack {

  private static final Path PACKS = Path.of("src/test/resources/hostile-packs");
  private static final Pattern REPEAT = Pattern.compile("@@(\\d+)@@(.*?)@@", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  private final Path attack;

  private HostilePack(Path attack) {
    this.attack = attack;
  }

  /** All of them, by name. */
  public static List<HostilePack> all() {
    try (Stream<Path> folders = Files.list(PACKS)) {
      return folders.filter(Files::isDirectory).sorted().map(HostilePack::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of its folder. */
  public String name() {
    return attack.getFileName().toString();
  }

  /** What it tries, in a sentence. */
  public String title() {
    return lines("expected.txt").get(0).replaceFirst("^# ", "");
  }

  /** Code and place of every problem that must be found. */
  public List<String> expected() {
    return lines("expected.txt").stream().skip(1).toList();
  }

  /** The text of the attacked rule file; null if it attacks something else. */
  public String ruleFile(Path folder) {
    Path file = folder.resolve("mini/1.0.0/grades.drl");
    boolean attacked = Files.exists(attack.resolve("mini/1.0.0/grades.drl"));
    try {
      // As the engine would read it by itself: whatever is not UTF-8 becomes a mark.
      return attacked ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays it over the good pack in a folder. */
  public PackSource make(Path folder) throws IOException {
    PackFolder.copy(PackFolder.GOOD, folder);
    PackFolder.copy(attack, folder);
    Files.delete(folder.resolve("expected.txt"));
    if (!Files.exists(attack.resolve("make.txt"))) {
      return PackSource.directory(folder);
    }
    Files.delete(folder.resolve("make.txt"));
    List<String[]> zip = new ArrayList<>();
    for (String line : lines("make.txt")) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "repeat" -> repeat(folder);
        case "link" -> {
          Files.deleteIfExists(folder.resolve(words[1]));
          Files.createSymbolicLink(folder.resolve(words[1]), Path.of(words[2]));
        }
        case "spaces" ->
            PackFolder.write(
                folder.resolve(words[1]),
                " ".repeat(Integer.parseInt(words[2])).getBytes(StandardCharsets.UTF_8));
        case "remove" -> Files.delete(folder.resolve(words[1]));
        case "pipe" -> pipe(folder.resolve(words[1]));
        case "copy" ->
            Files.copy(
                PackFolder.GOOD.resolve(words[2]),
                folder.resolve(ESCAPE.matcher(words[1]).replaceAll(HostilePack::character)));
        default -> zip.add(words);
      }
    }
    return zip.isEmpty() ? PackSource.directory(folder) : PackSource.zip(zip(folder, zip));
  }

  private static void pipe(Path file) throws IOException {
    try {
      assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException().initCause(e);
    }
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(attack.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void repeat(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file);
        Matcher matcher = REPEAT.matcher(content);
        String repeated =
            matcher.replaceAll(
                m -> Matcher.quoteReplacement(m.group(2).repeat(Integer.parseInt(m.group(1)))));
        Files.writeString(file, repeated);
      }
    }
  }

  private static Path zip(Path folder, List<String[]> extra) throws IOException {
    List<String> twice = new ArrayList<>();
    List<String> forgeries = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int cut = 0;
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entry(out, folder.relativize(file).toString(), Files.readAllBytes(file));
      }
      for (String[] words : extra) {
        switch (words[0]) {
          case "entry" -> {
            String name = ESCAPE.matcher(words[1]).replaceAll(HostilePack::character);
            // The stream takes no name twice, so the last letter is put right in the bytes.
            twice.add(name);
            byte[] content = Files.readAllBytes(PackFolder.GOOD.resolve(words[2]));
            entry(out, name.substring(0, name.length() - 1) + "~", content);
          }
          case "entries" -> {
            for (int i = 0; i < Integer.parseInt(words[1]); i++) {
              entry(out, words[2].formatted(i), new byte[1]);
            }
          }
          case "bomb" -> bomb(out, words[1], Integer.parseInt(words[2]));
          case "cut" -> cut = Integer.parseInt(words[1]);
          case "forge" -> forgeries.add(words[1]);
          default -> {
            // "zip" alone: only the folder
          }
        }
      }
    }
    byte[] zip = bytes.toByteArray();
    for (String name : twice) {
      rename(zip, name);
    }
    for (String kind : forgeries) {
      zip = ForgedZip.of(kind, zip);
    }
    Path file = folder.resolveSibling(folder.getFileName() + ".zip");
    return Files.write(file, java.util.Arrays.copyOf(zip, zip.length - cut));
  }

  private static String character(java.util.regex.MatchResult escape) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16)));
  }

  private static void entry(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static void bomb(ZipOutputStream out, String name, int megabytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    byte[] block = new byte[1024 * 1024];
    for (int i = 0; i < megabytes; i++) {
      out.write(block);
    }
    out.closeEntry();
  }

  private static void rename(byte[] zip, String name) {
    byte[] right = name.getBytes(StandardCharsets.UTF_8);
    byte[] wrong = (name.substring(0, name.length() - 1) + "~").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + wrong.length <= zip.length; i++) {
      if (java.util.Arrays.equals(zip, i, i + wrong.length, wrong, 0, wrong.length)) {
        System.arraycopy(right, 0, zip, i, right.length);
      }
    }
  }
}
