package org.crmrules.drools;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crmrules.CrmRules;
import org.crmrules.DecisionException;
import org.crmrules.InvalidFactException;
import org.crmrules.ask.Answer;
import org.crmrules.ask.WrittenQuestion;
import org.crmrules.complaint.InvalidEventException;
import org.crmrules.pack.PackReport;
import org.crmrules.pack.PackSource;
import org.crmrules.pack.Problem;

/**
 * The heart of the suite in a process of its own, whose machine is set up in another way: what is
 * wrong with every broken pack, what a pack compiles to, what every scenario of the shipped packs
 * says, and what is in a folder with Chinese names. Writes down all of it, to be compared.
 */
public final class Elsewhere {

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final List<String> said = new ArrayList<>();

  private Elsewhere() {}

  /**
   * @param arguments a folder to work in, with a source in each of the three forms, and the shipped
   *     packs to ask, all if none is named
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Elsewhere heart = new Elsewhere();
    heart.brokenPacks();
    heart.namesOfFiles(folder);
    heart.compiled(folder);
    heart.shippedPacks(Arrays.copyOfRange(arguments, 1, arguments.length));
    Files.write(folder.resolve("said.txt"), heart.said, StandardCharsets.UTF_8);
  }

  private void brokenPacks() throws IOException {
    try (Stream<Path> folders = Files.list(PackFolder.GOOD.getParent())) {
      for (Path folder : folders.sorted().toList()) {
        check(PackSource.directory(folder));
      }
    }
  }

  private void check(PackSource source) {
    PackReport report = CrmRules.check(source);
    for (Problem problem : report.problems()) {
      LANGUAGES.forEach(language -> said.add(problem.text(language)));
    }
    report.packs().forEach(pack -> said.add(pack.policy().toString()));
  }

  private void namesOfFiles(Path folder) throws IOException {
    check(PackSource.directory(folder.resolve("rules")));
    check(PackSource.zip(folder.resolve("rules.zip")));
    for (String root : List.of("classes/", "classes.jar")) {
      try (URLClassLoader loader = new URLClassLoader(new URL[] {url(folder, root)}, null)) {
        check(PackSource.classPath(loader, "our/rules"));
      }
    }
  }

  private static URL url(Path folder, String name) throws MalformedURLException {
    return folder.resolve(name).toUri().toURL();
  }

  private void compiled(Path folder) throws IOException, NoSuchAlgorithmException {
    Path rules = folder.resolve("rules");
    CrmRules.publisher().compile(rules);
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.endsWith("pack.compiled")) {
          said.add("compiled " + HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file))));
          Files.delete(file);
        }
      }
    }
  }

  private void shippedPacks(String... packs) throws IOException {
    PackSource all = PackSource.embedded();
    try (CrmRules rules = CrmRules.load(packs.length == 0 ? all : all.only(packs))) {
      rules.scenarios().stream().filter(s -> !s.passed()).forEach(s -> said.add(s.toString()));
      for (WrittenQuestion question : NothingIsLeftBehindTest.questions(rules)) {
        said.add(answer(rules, question));
      }
    }
  }

  private static String answer(CrmRules rules, WrittenQuestion question) {
    try {
      Answer answer = rules.questions().answer(question);
      return LANGUAGES.stream().map(l -> texts(answer, l)).toList() + " " + answer;
    } catch (InvalidFactException | InvalidEventException | DecisionException e) {
      return e.getMessage();
    }
  }

  private static List<String> texts(Answer answer, Locale language) {
    return answer.reasons().stream().map(reason -> reason.text(language)).toList();
  }
}
