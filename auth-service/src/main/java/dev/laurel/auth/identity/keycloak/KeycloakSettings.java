package dev.laurel.auth.identity.keycloak;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this service reaches Keycloak.
 *
 * @param url where this service finds it, which need not be where browsers do
 * @param clientSecret of client {@code auth-service}, whose account may manage users
 * @param apiClientsSecret of client {@code laurel-api-clients}, in whose name API clients sign in
 * @param readTimeout until an answer begins; hashing a password is part of it
 */
@Validated
@ConfigurationProperties("laurel.keycloak")
record KeycloakSettings(
        @NotNull URI url,
        @DefaultValue("laurel") String realm,
        @NotBlank String clientSecret,
        @NotBlank String apiClientsSecret,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {
    @Override
    public String toString() {
        return "KeycloakSettings[" + url + ", " + realm + "]";
    }
}
