package dev.laurel.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are accepted; shared with the services.
 *
 * @param issuer the exact {@code iss} of every accepted token: the identity provider's realm
 * @param audience what {@code aud} must contain
 * @param jwkSetPath where the issuer publishes its keys, relative to it
 * @param keysFreshFor after which time the keys are fetched again; they are used on while that fails
 * @param keysAskedEvery how often at most an unknown key makes the gateway ask, so that made-up keys flood nobody
 */
@Validated
@ConfigurationProperties("laurel.security")
record IdentitySettings(
        @NotBlank String issuer,
        @NotBlank String audience,
        @DefaultValue("/protocol/openid-connect/certs") String jwkSetPath,
        @DefaultValue("5m") Duration keysFreshFor,
        @DefaultValue("5s") Duration keysAskedEvery) {

    String jwkSetUri() {
        return issuer + jwkSetPath;
    }
}
