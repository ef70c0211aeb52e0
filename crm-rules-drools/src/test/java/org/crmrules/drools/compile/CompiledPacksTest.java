package org.crmrules.drools.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crmrules.DoorException;
import org.crmrules.Limits;
import org.crmrules.drools.PackFolder;
import org.crmrules.drools.Said;
import org.crmrules.drools.WithoutCache;
import org.crmrules.drools.pack.PackFiles;
import org.crmrules.drools.pack.PackReader;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.drools.runtime.RunningPack;
import org.crmrules.pack.CompiledUse;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When what lies beside a pack is taken, and what is said when it is not. */
@ExtendWith(WithoutCache.class)
class CompiledPacksTest {

  private static final String PATH = "mini/1.0.0/pack.compiled";

  /** Compiled once, because that takes seconds. */
  private static final CompiledPack MINI =
      Compiled.compile(Compiled.checked(PackFolder.GOOD)).get(0);

  private final Problems problems = new Problems();
  private SourceFiles source;
  private CompiledPacks.Taken taken;

  @BeforeEach
  void thePackWithItsClassesBesideIt() {
    source = Compiled.files(PackFolder.GOOD).with(PATH, CompiledFile.of(MINI, 7).bytes());
  }

  /** Takes the only pack, and gives what was said about it. */
  private String take(CompiledUse use) {
    PackFiles pack = Compiled.packs(source).get(0);
    List<String> said =
        Said.by(
            CompiledPacks.class, () -> taken = new CompiledPacks(source, problems, use).take(pack));
    assertThat(said).hasSizeLessThan(2);
    return String.join("", said);
  }

  private void isNotTakenBecause(String why) {
    assertThat(take(CompiledUse.ALWAYS))
        .startsWith("INFO ")
        .contains("Compiling mini 1.0.0: its compiled classes are not used, " + why);
    assertThat(taken).isNull();
    assertThat(problems.sorted()).isEmpty();
    // Reading all of it ends the same way, whatever part of it is asked for first.
    assertThatCode(
            () ->
                new PackReader(problems, new CompiledPacks(source, problems, CompiledUse.ALWAYS))
                    .read(source))
        .doesNotThrowAnyException();
    assertThat(problems.sorted()).isEmpty();
  }

  private void put(CompiledFile file) {
    source = source.with(PATH, file.bytes());
  }

  private static CompiledFile file(String digest, Versions versions, byte[] content) {
    return new CompiledFile(digest, versions, CompiledFile.checksum(content), content);
  }

  private static CompiledFile file(SortedMap<String, byte[]> classes) {
    PackClasses changed = new PackClasses(MINI.classes().digest(), MINI.classes().keys(), classes);
    return CompiledFile.of(new CompiledPack(MINI.checked(), MINI.models(), changed), 7);
  }

  private static SortedMap<String, byte[]> classes() {
    return new TreeMap<>(MINI.classes().classes());
  }

  @Test
  void whatWasMadeForThisPackByThisEngineIsTakenWithoutAWord() {
    assertThat(take(CompiledUse.ALWAYS)).isEmpty();

    assertThat(
            new CompiledPacks(source, problems, CompiledUse.ALWAYS)
                .of("mini/1.0.0/", MINI.classes().digest()))
        .isEqualTo(MINI.checked().files().manifest());
    assertThat(taken.scenarios()).isEqualTo(7);
    assertThat(taken.pack().checked().stages()).isEqualTo(MINI.checked().stages());
    assertThat(taken.pack().checked().files().manifest())
        .isEqualTo(MINI.checked().files().manifest());
    assertThat(new RunningPack(taken.pack(), Limits.defaults()).policy().pack()).isEqualTo("mini");
  }

  @Test
  void aPackWithoutClassesIsNothingToTalkAbout() {
    source = Compiled.files(PackFolder.GOOD);

    assertThat(take(CompiledUse.ALWAYS)).isEmpty();
    assertThat(taken).isNull();
  }

  @Test
  void whatNobodySignedIsNotTakenWhereItMustBeTrusted() {
    assertThat(take(CompiledUse.IF_TRUSTED)).contains("Compiling mini 1.0.0", "nobody signed them");
    assertThat(taken).isNull();
  }

  @Test
  void whoeverWantsNoneHearsOfNone() {
    assertThat(take(CompiledUse.NEVER)).isEmpty();
    assertThat(taken).isNull();
  }

  @Test
  void anEditedRuleFileIsCompiled() {
    String path = "mini/1.0.0/grades.drl";
    String edited =
        new String(source.files().get(path), StandardCharsets.UTF_8).replace("1000", "2000");
    source = source.with(path, edited);

    isNotTakenBecause("the pack was changed after it was compiled");
  }

  @Test
  void theClassesOfAnotherPackAreNotTaken() {
    put(file("ab".repeat(32), Versions.running(), CompiledFile.of(MINI, 7).content()));

    isNotTakenBecause("the pack was changed after it was compiled");
  }

  @Test
  void anotherDroolsCompilesAnew() {
    Versions other = new Versions("10.1.9", Versions.running().engine());
    put(file(MINI.classes().digest(), other, CompiledFile.of(MINI, 7).content()));

    isNotTakenBecause("they were made by Drools 10.1.9, and this is 10.2.0");
  }

  @Test
  void anotherBuildOfOursCompilesAnew() {
    Versions other = new Versions(Versions.running().drools(), "0".repeat(64));
    put(file(MINI.classes().digest(), other, CompiledFile.of(MINI, 7).content()));

    isNotTakenBecause("they were made by another build of crm-rules");
  }

  @Test
  void whatWasCutOffIsCompiled() {
    byte[] whole = source.files().get(PATH);
    for (int length : new int[] {0, 10, 200, whole.length / 2, whole.length - 1}) {
      source = source.with(PATH, Arrays.copyOf(whole, length));
      isNotTakenBecause("they are damaged");
    }
  }

  @Test
  void oneBitIsEnough() {
    byte[] bytes = source.files().get(PATH).clone();
    bytes[bytes.length - 100] ^= 1;
    source = source.with(PATH, bytes);

    isNotTakenBecause("they are damaged");
  }

  @Test
  void aContentThatIsNoneIsCompiledHoweverWellItIsWrapped() {
    for (int seed = 0; seed < 50; seed++) {
      byte[] content = CompiledFile.of(MINI, 7).content();
      int rules = Integer.BYTES + ByteBuffer.wrap(content).getInt() + Integer.BYTES;
      for (int i = rules + 4; i < rules + 60; i++) {
        content[i] = (byte) (content[i] + seed * i + 1);
      }
      put(file(MINI.classes().digest(), Versions.running(), content));
      isNotTakenBecause("they are damaged");
    }
  }

  @Test
  void stagesByNamesThatNoStageHasAreDamage() {
    for (List<String> keys : List.of(List.of("ab"), List.of("Z".repeat(64)), List.<String>of())) {
      PackClasses renamed = new PackClasses(MINI.classes().digest(), keys, classes());
      put(CompiledFile.of(new CompiledPack(MINI.checked(), MINI.models(), renamed), 7));
      isNotTakenBecause("they are damaged");
    }
  }

  @Test
  void aStageThatLacksAClassIsCompiledWithAllOfItsPack() {
    for (String name : classes().keySet()) {
      SortedMap<String, byte[]> rest = classes();
      rest.remove(name);
      put(file(rest));
      isNotTakenBecause("they do not fit together");
    }
  }

  @Test
  void aTamperedClassIsRefusedBeforeItIsLoaded() {
    SortedMap<String, byte[]> classes = classes();
    String name =
        classes.keySet().stream()
            .filter(n -> n.contains("LambdaConsequence"))
            .findFirst()
            .orElseThrow();
    classes.put(name, Tampered.haltingWhenLoaded(classes.get(name)));
    put(file(classes));

    take(CompiledUse.ALWAYS);

    // That this line is reached says that the class was not loaded.
    assertThat(taken).isNull();
    assertThat(problems.sorted()).extracting(Problem::code).containsOnly("CR-507");
    assertThat(problems.sorted()).extracting(Problem::path).containsOnly(PATH);
    assertThat(problems.sorted().get(0).en()).contains("calls java.lang.Runtime.getRuntime");
  }

  /** On the class path lies code that nobody looks at; what is never asked is never loaded. */
  @Test
  void aPackOfTheClassPathIsLookedAtWhenItIsAskedForTheFirstTime() {
    SortedMap<String, byte[]> tampered = classes();
    String consequence =
        tampered.keySet().stream().filter(n -> n.contains("LambdaC")).findFirst().orElseThrow();
    tampered.put(consequence, Tampered.haltingWhenLoaded(tampered.get(consequence)));
    SortedMap<String, byte[]> lacking = classes();
    lacking.remove(consequence);

    for (SortedMap<String, byte[]> wrong : List.of(tampered, lacking)) {
      put(file(wrong));
      CompiledPack lazy = ofTheClassPath();
      assertThat(problems.sorted()).isEmpty();

      assertThatThrownBy(lazy::stages)
          .isInstanceOf(DoorException.class)
          .hasMessageStartingWith("The pack.compiled of the pack (mini 1.0.0) on the class path")
          .hasMessageEndingWith(" Maybe build that jar again.");
    }
    put(file(classes()));
    CompiledPack lazy = ofTheClassPath();
    assertThat(lazy.stages()).hasSameSizeAs(MINI.stages());
    assertThat(lazy.stages().get(0).model()).isSameAs(lazy.stages().get(0).model());
  }

  private CompiledPack ofTheClassPath() {
    return new CompiledPacks(source, problems, CompiledUse.ALWAYS, true)
        .take(Compiled.packs(source).get(0))
        .pack();
  }

  @Test
  void aClassThatBelongsToNoStageIsRefused() {
    SortedMap<String, byte[]> classes = classes();
    classes.put("org.crmrules.compiled.other.Rules", new byte[] {1, 2, 3});
    put(file(classes));

    take(CompiledUse.ALWAYS);

    assertThat(taken).isNull();
    assertThat(problems.sorted()).extracting(Problem::code).containsOnly("CR-507");
  }
}
