package dev.laurel.keycloak.bcrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordCredentialData;
import org.keycloak.models.credential.dto.PasswordSecretData;

/** The hashes were made by libxcrypt, not by the library under test. */
class BcryptPasswordHashProviderTest {
    private static final String PASSWORD = "imported-horse";
    private static final String HASH_2B = "$2b$10$abcdefghijklmnopqrstuuQUg2B3knZHPAbA4MXVfwT4znHbP8r.W";

    private final BcryptPasswordHashProvider provider = new BcryptPasswordHashProvider();

    @ParameterizedTest
    @ValueSource(
            strings = {
                HASH_2B,
                "$2y$05$abcdefghijklmnopqrstuuuiNnZJSc6oEdeAS1YapL6IWfTsZPC4u",
                "$2a$05$abcdefghijklmnopqrstuuuiNnZJSc6oEdeAS1YapL6IWfTsZPC4u"
            })
    void theRightPasswordMatchesInEachFlavour(String hash) {
        assertThat(provider.verify(PASSWORD, credential(hash))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imported-horsf", "Imported-horse", "imported-horse ", ""})
    void anyOtherPasswordDoesNot(String password) {
        assertThat(provider.verify(password, credential(HASH_2B))).isFalse();
    }

    @Test
    void onlyTheFirst72BytesCountAsBcryptHasIt() {
        String seventyTwoBytes = "é".repeat(36);
        var credential = credential("$2b$05$abcdefghijklmnopqrstuu9CyuiEyTnupb4rnoYIlshaDzoYa6ZaS");

        assertThat(provider.verify(seventyTwoBytes, credential)).isTrue();
        assertThat(provider.verify(seventyTwoBytes + "more", credential)).isTrue();
        assertThat(provider.verify("é".repeat(35), credential)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "imported-horse",
                "$2b$10$tooshort",
                "$2x$10$abcdefghijklmnopqrstuuQUg2B3knZHPAbA4MXVfwT4znHbP8r.W",
                "$2b$31$abcdefghijklmnopqrstuuQUg2B3knZHPAbA4MXVfwT4znHbP8r.W",
                "$2b$03$abcdefghijklmnopqrstuuQUg2B3knZHPAbA4MXVfwT4znHbP8r.W",
                "$argon2id$v=19$m=7168,t=5,p=1$c2FsdA$aGFzaA"
            })
    void whatIsNoBcryptHashOrTooCostlyMatchesNothing(String hash) {
        assertThat(provider.verify(PASSWORD, credential(hash))).isFalse();
    }

    @Test
    void noPasswordMatchesNothing() {
        assertThat(provider.verify(null, credential(HASH_2B))).isFalse();
    }

    @Test
    void aNewPasswordIsNeverHashedWithBcrypt() {
        assertThatThrownBy(() -> provider.encodedCredential("a new password", 12))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("argon2");
    }

    @Test
    void noPolicyIsMetByBcrypt() {
        assertThat(provider.policyCheck(PasswordPolicy.build().build(null), credential(HASH_2B)))
                .isFalse();
    }

    @Test
    void theHashIsNotPrinted() {
        assertThat(new BcryptHash(HASH_2B).toString()).doesNotContain("QUg2B3");
    }

    @Test
    void keycloakFindsItByTheNameThatCredentialsUse() {
        assertThat(ServiceLoader.load(PasswordHashProviderFactory.class))
                .filteredOn(BcryptPasswordHashProviderFactory.class::isInstance)
                .singleElement()
                .extracting(PasswordHashProviderFactory::getId)
                .isEqualTo("bcrypt");
    }

    private static PasswordCredentialModel credential(String hash) {
        try {
            return PasswordCredentialModel.createFromValues(
                    new PasswordCredentialData(10, "bcrypt", Map.of()), new PasswordSecretData(hash, null, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
