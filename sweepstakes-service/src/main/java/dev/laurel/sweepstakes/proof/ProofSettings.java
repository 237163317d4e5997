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
 * @param signingKey the Ed25519 private key, PKCS #8 in base64
 * @param publicKey its other half, 32 bytes in lower-case hexadecimal; also the key's id
 * @param formerPublicKeys keys that sign no more, published as long as their bundles are about
 */
@Validated
@ConfigurationProperties("laurel.sweepstakes.proof")
record ProofSettings(
        @NotBlank String signingKey,
        @NotBlank String publicKey,
        @DefaultValue List<String> formerPublicKeys) {

    SigningKey key() {
        return new SigningKey(publicKey, signingKey);
    }

    PublicKeys published() {
        return PublicKeys.of(
                Stream.concat(Stream.of(publicKey), formerPublicKeys.stream()).toList());
    }

    @Override
    public String toString() {
        return "ProofSettings[publicKey=" + publicKey + ", formerPublicKeys=" + formerPublicKeys + "]";
    }
}
