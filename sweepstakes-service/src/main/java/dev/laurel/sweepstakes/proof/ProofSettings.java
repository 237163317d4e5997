package dev.laurel.sweepstakes.proof;

import dev.laurel.draw.PublicKeys;
import dev.laurel.draw.SigningKey;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What bundles are signed with.
 *
 * @param signingKey the Ed25519 private key, 32 random bytes in lower-case hexadecimal
 * @param formerPublicKeys keys that sign no more, published as long as their bundles are about
 */
@Validated
@ConfigurationProperties("laurel.sweepstakes.proof")
record ProofSettings(
        @NotBlank String signingKey, @DefaultValue List<String> formerPublicKeys) {

    SigningKey key() {
        return new SigningKey(signingKey);
    }

    PublicKeys published() {
        return PublicKeys.of(Stream.concat(Stream.of(key().publicKey()), formerPublicKeys.stream())
                .toList());
    }

    /** Without the key, which is nobody's to log. */
    @Override
    public String toString() {
        return "ProofSettings[formerPublicKeys=" + formerPublicKeys + "]";
    }
}
