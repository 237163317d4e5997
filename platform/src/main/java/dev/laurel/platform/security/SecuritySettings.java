package dev.laurel.platform.security;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the exact {@code iss} of every accepted token; the identity provider's realm
 * @param audience what {@code aud} must contain
 * @param jwkSetPath where the issuer publishes its keys, relative to it
 */
@Validated
@ConfigurationProperties("laurel.security")
public record SecuritySettings(
        @NotBlank String issuer,
        @NotBlank String audience,
        @DefaultValue("/protocol/openid-connect/certs") String jwkSetPath) {

    String jwkSetUri() {
        return issuer + jwkSetPath;
    }
}
