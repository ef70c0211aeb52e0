package org.crmrules.drools.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.crmrules.CrmRules;
import org.crmrules.LoadOptions;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same packs, however a class path keeps them. */
class ClassPathReaderTest {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  @TempDir Path temp;

  private final Problems problems = new Problems();
  private SortedMap<String, byte[]> good;

  /** A loader of files in memory, at addresses that only it can open. */
  private static final class Memory extends ClassLoader {

    private final Map<String, byte[]> files;
    private final boolean folders;

    Memory(Map<String, byte[]> files, boolean folders) {
      super(null);
      this.files = files;
      this.folders = folders;
    }

    @Override
    protected URL findResource(String name) {
      boolean folder = folders && files.keySet().stream().anyMatch(f -> f.startsWith(name + "/"));
      return files.containsKey(name) || folder ? address(name) : null;
    }

    @SuppressWarnings("deprecation") // the replacement came after Java 17
    private URL address(String name) {
      try {
        return new URL(null, "vfs:/" + name.replace(" ", "%20"), new Handler(files.get(name)));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static final class Handler extends URLStreamHandler {
      private final byte[] content;

      Handler(byte[] content) {
        this.content = content;
      }

      @Override
      protected URLConnection openConnection(URL url) {
        return new URLConnection(url) {
          @Override
          public void connect() {
            // there is nothing to connect to
          }

          @Override
          public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
          }
        };
      }
    }
  }

  @BeforeEach
  void theGoodPack() {
    good = new SourceReader(problems).read(PackSource.directory(PackFolder.GOOD)).files();
    assertThat(problems.isEmpty()).isTrue();
  }

  private SortedMap<String, byte[]> inFolder(String folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    good.forEach((name, content) -> files.put(folder + "/" + name, content));
    return files;
  }

  private byte[] index() {
    return String.join("\n", good.keySet()).getBytes(StandardCharsets.UTF_8);
  }

  private URLClassLoader jar(Map<String, byte[]> files) throws IOException {
    Path jar = temp.resolve("packs.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
  }

  private SortedMap<String, byte[]> read(ClassLoader loader, String folder) {
    return new SourceReader(problems).read(PackSource.classPath(loader, folder)).files();
  }

  private void assertGood(SortedMap<String, byte[]> read) {
    assertThat(problems.sorted()).isEmpty();
    assertThat(new SourceFiles("read", read).digest())
        .isEqualTo(new SourceFiles("good", good).digest());
    assertThat(read.keySet()).isEqualTo(good.keySet());
  }

  /** As {@code zip -D} and many build tools make it. */
  @ParameterizedTest
  @ValueSource(strings = {"packs.index", "packs.lock", "packs.sig", MANIFEST})
  void aJarWithoutEntriesForItsFoldersIsListed(String found) throws IOException {
    SortedMap<String, byte[]> files = inFolder("policy/rules");
    boolean inFolder = !found.equals(MANIFEST);
    byte[] content = found.equals("packs.index") ? index() : new byte[0];
    files.put(inFolder ? "policy/rules/" + found : found, content);
    try (URLClassLoader loader = jar(files)) {
      assertThat(loader.getResource("policy/rules")).as("an entry of the folder").isNull();

      SortedMap<String, byte[]> read = read(loader, "policy/rules");

      read.keySet().removeAll(List.of("packs.lock", "packs.sig"));
      assertGood(read);
    }
  }

  @Test
  void aFolderWithAPackOfItsOwnIsListedByItsManifest() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    good.forEach(
        (name, content) -> {
          if (name.startsWith("mini/1.0.0/")) {
            files.put(name, content);
          }
        });
    try (URLClassLoader loader = jar(files)) {
      assertThat(read(loader, "mini/1.0.0")).containsKey("pack.yaml").hasSameSizeAs(files);
      assertThat(problems.sorted()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void addressesThatNobodyCanListAreReadByTheIndex(boolean folders) {
    SortedMap<String, byte[]> files = inFolder("rules");
    files.put("rules/packs.index", index());

    assertGood(read(new Memory(files, folders), "rules"));
  }

  @Test
  void aDoorOpensWithPacksThatNobodyCanList() {
    SortedMap<String, byte[]> files = inFolder("rules");
    files.put("rules/packs.index", index());
    PackSource source = PackSource.classPath(new Memory(files, false), "rules");

    try (CrmRules door = CrmRules.load(source, LoadOptions.defaults().withSelfTest())) {
      assertThat(door.packs()).hasSize(1);
    }
  }

  @Test
  void aFileThatTheIndexNamesAndThatIsNotThereIsAProblem() {
    SortedMap<String, byte[]> files = inFolder("rules");
    files.put("rules/packs.index", index());
    files.remove("rules/mini/1.0.0/grades.drl");

    read(new Memory(files, true), "rules");

    assertThat(problems.sorted())
        .extracting(Problem::code, Problem::path)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("CR-102", "mini/1.0.0/grades.drl"));
    assertThat(problems.sorted().get(0).en()).contains("packs.index");
  }

  @Test
  void whatCannotBeListedAndHasNoIndexSaysWhatToDo() {
    read(new Memory(inFolder("rules"), true), "rules");

    assertThat(problems.sorted()).hasSize(1);
    assertThat(problems.sorted().get(0).en()).contains("vfs", "packs.index");
  }

  @Test
  void aFolderThatIsNowhereIsAProblem() {
    read(new Memory(Map.of(), true), "rules");

    assertThat(problems.sorted().get(0).en()).contains("no folder rules is on the class path");
  }
}
