package org.crmrules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import org.crmrules.UnusableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackTrustTest {

  private static PublicKey key(String algorithm) throws GeneralSecurityException {
    return KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic();
  }

  @Test
  void withoutAKeyNothingNeedsASignatureAndWithOneEverythingDoes() throws GeneralSecurityException {
    assertThat(PackTrust.unsigned().needsSignature()).isFalse();
    assertThat(PackTrust.signedBy(key("Ed25519"), key("Ed25519")).needsSignature()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed448", "X25519"})
  void aKeyOfAnotherKindIsRefusedWithAdvice(String algorithm) throws GeneralSecurityException {
    PublicKey other = key(algorithm);
    assertThatThrownBy(() -> PackTrust.signedBy(other))
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("must be an Ed25519 key")
        .hasMessageContaining("crm-rules keygen");
  }

  @Test
  void trustInNobodyIsNotAskedForByLeavingTheKeysOut() {
    assertThatThrownBy(PackTrust::signedBy)
        .isInstanceOf(UnusableValueException.class)
        .hasMessageContaining("PackTrust.unsigned()");
  }
}
