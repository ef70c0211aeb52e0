package org.crmrules.drools.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import org.crmrules.drools.problem.Problems;
import org.crmrules.pack.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

  /** The first test vector of RFC 8032, 7.1, with the prefixes of RFC 8410. */
  private static final String RFC_PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
      -----END PRIVATE KEY-----
      """;

  private static final String RFC_PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
      -----END PUBLIC KEY-----
      """;

  @TempDir Path temp;

  private final Problems problems = new Problems();

  private KeyFile file(String content) throws IOException {
    return new KeyFile(Files.writeString(temp.resolve("key.pem"), content), problems);
  }

  @Test
  void thePublicKeyOfAPrivateOneIsTheOneOfTheStandard() throws IOException {
    KeyPair pair = file(RFC_PRIVATE).keyPair();

    assertThat(pair.getPublic()).isEqualTo(file(RFC_PUBLIC).publicKey());
    assertThat(KeyFile.pem(pair.getPrivate())).isEqualTo(RFC_PRIVATE);
    assertThat(KeyFile.pem(pair.getPublic())).isEqualTo(RFC_PUBLIC);
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void aPipeThatNobodyWritesToIsNoKey() throws Exception {
    Path pipe = temp.resolve("key.pem");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(new KeyFile(pipe, problems).publicKey()).isNull();
    assertThat(problems.sorted()).extracting(Problem::code).containsExactly("CR-140");
  }

  @Test
  void keysComeBackAsTheyWereWritten() throws IOException {
    KeyPair keys = KeyFile.newKeys();

    KeyPair read = file(KeyFile.pem(keys.getPrivate()).replace("\n", "\r\n")).keyPair();

    assertThat(read.getPublic()).isEqualTo(keys.getPublic());
    assertThat(Arrays.equals(read.getPrivate().getEncoded(), keys.getPrivate().getEncoded()))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"RSA, RSA", "EC, EC", "Ed448, EdDSA", "X25519, XDH"})
  void aKeyOfAnotherKindIsRefusedByItsKind(String algorithm, String named)
      throws IOException, GeneralSecurityException {
    KeyPair other = KeyPairGenerator.getInstance(algorithm).generateKeyPair();

    assertThat(file(KeyFile.pem(other.getPublic())).publicKey()).isNull();
    assertThat(file(KeyFile.pem(other.getPrivate())).keyPair()).isNull();
    assertThat(problems.sorted())
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.code()).isEqualTo("CR-140"))
        .allSatisfy(p -> assertThat(p.en()).contains("but holds: " + named, "crm-rules keygen"))
        .allSatisfy(p -> assertThat(p.zh()).contains("现在是:" + named, "crm-rules keygen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not a key",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n"
      })
  void whatHoldsNoKeyIsRefused(String content) throws IOException {
    assertThat(file(content).publicKey()).isNull();
    assertThat(file(content).keyPair()).isNull();
    assertThat(problems.sorted()).extracting(Problem::code).containsOnly("CR-140");
  }

  @Test
  void aPrivateKeyIsNotTakenForAPublicOne() throws IOException {
    assertThat(file(RFC_PRIVATE).publicKey()).isNull();
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(p -> assertThat(p.en()).contains("public key in PEM, but holds: PRIVATE KEY"));
  }
}
