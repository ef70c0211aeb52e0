package org.crmrules.drools.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.crmrules.drools.pack.SourceFiles;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.PackTrust;

/** Nothing of a signed source can change without its being refused. */
class TamperingLawsTest {

  private static final KeyPair KEYS = KeyFile.newKeys();
  private static final PackTrust TRUST = PackTrust.signedBy(KEYS.getPublic());
  private static final SourceFiles SIGNED = Signed.good(KEYS);
  private static final List<String> PATHS = new ArrayList<>(SIGNED.files().keySet());

  private static boolean refused(SortedMap<String, byte[]> files) {
    Problems problems = new Problems();
    new Gate(TRUST).check(new SourceFiles("test", files), problems);
    return !problems.isEmpty();
  }

  private static String path(int index) {
    return PATHS.get(index % PATHS.size());
  }

  private static SortedMap<String, byte[]> with(String path, byte[] bytes) {
    SortedMap<String, byte[]> files = new TreeMap<>(SIGNED.files());
    files.put(path, bytes);
    return files;
  }

  @Property(tries = 1)
  void asItWasSignedItIsAccepted() {
    assertThat(PATHS).contains("packs.lock", "packs.sig", "mini/1.0.0/pack.yaml");
    assertThat(refused(SIGNED.files())).isFalse();
  }

  @Property(tries = 3000)
  void anyByteOfAnyFileThatIsAnotherIsRefused(
      @ForAll @IntRange(max = 1000) int file,
      @ForAll @IntRange(max = 1_000_000) int at,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] bytes = SIGNED.files().get(path(file)).clone();
    bytes[at % bytes.length] ^= (byte) change;
    assertThat(refused(with(path(file), bytes))).isTrue();
  }

  @Property(tries = 3000)
  void anyByteOfTheSignatureItselfThatIsAnotherIsRefused(
      @ForAll @IntRange(max = 1_000_000) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] bytes = SIGNED.files().get("packs.sig").clone();
    bytes[at % bytes.length] ^= (byte) change;
    assertThat(refused(with("packs.sig", bytes))).isTrue();
  }

  /** The last digit of Base64 has bits that a lenient reader ignores. */
  @Property(tries = 64)
  void anyOtherLastDigitOfTheSignatureIsRefused(@ForAll @IntRange(max = 63) int digit) {
    String text = new String(SIGNED.files().get("packs.sig"), StandardCharsets.UTF_8);
    int at = text.indexOf("==\n") - 1;
    byte other = Base64.getEncoder().encode(new byte[] {(byte) (digit << 2)})[0];
    if (other != text.charAt(at)) {
      byte[] bytes = SIGNED.files().get("packs.sig").clone();
      bytes[at] = other;
      assertThat(refused(with("packs.sig", bytes))).isTrue();
    }
  }

  @Property(tries = 200)
  void anyFileThatIsShorterOrLongerIsRefused(
      @ForAll @IntRange(max = 1000) int file, @ForAll @IntRange(max = 1000) int length) {
    byte[] bytes = SIGNED.files().get(path(file));
    if (length != bytes.length) {
      assertThat(refused(with(path(file), Arrays.copyOf(bytes, length)))).isTrue();
    }
  }

  @Property(tries = 200)
  void anyFileThatIsGoneOrHasAnotherNameIsRefused(
      @ForAll @IntRange(max = 1000) int file, @ForAll boolean renamed) {
    SortedMap<String, byte[]> files = new TreeMap<>(SIGNED.files());
    byte[] bytes = files.remove(path(file));
    if (renamed) {
      files.put(path(file) + ".yaml", bytes);
    }
    assertThat(refused(files)).isTrue();
  }

  @Property(tries = 200)
  void anyTwoFilesThatAreSwappedAreRefused(
      @ForAll @IntRange(max = 1000) int left, @ForAll @IntRange(max = 1000) int right) {
    byte[] one = SIGNED.files().get(path(left));
    byte[] other = SIGNED.files().get(path(right));
    if (!Arrays.equals(one, other)) {
      SortedMap<String, byte[]> files = with(path(left), other);
      files.put(path(right), one);
      assertThat(refused(files)).isTrue();
    }
  }
}
