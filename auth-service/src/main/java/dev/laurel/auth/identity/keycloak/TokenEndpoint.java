package dev.laurel.auth.identity.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The realm's OpenID Connect endpoints. */
final class TokenEndpoint {
    private final RestClient http;
    private final String path;

    TokenEndpoint(RestClient http, String realm) {
        this.http = http;
        this.path = "/realms/" + realm + "/protocol/openid-connect/";
    }

    /** What the endpoint grants (RFC 6749, 5.1). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Granted(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("refresh_token") @Nullable String refreshToken,
            @JsonProperty("expires_in") long expiresIn) {
        @Override
        public String toString() {
            return "Granted[masked]";
        }
    }

    /** What it refuses with (RFC 6749, 5.2). */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Refusal(@Nullable String error) {}

    /** The tokens, or nothing when the grant itself (password, token) is refused. */
    Optional<Granted> grant(Client client, String grantType, Map<String, String> parameters) {
        MultiValueMap<String, String> form = form(client, parameters);
        form.add("grant_type", grantType);
        return http.post()
                .uri(path + "token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange((request, answer) -> {
                    if (answer.getStatusCode().is2xxSuccessful()) {
                        return Optional.ofNullable(answer.bodyTo(Granted.class));
                    }
                    refuseUnlessInvalidGrant(client, answer);
                    return Optional.empty();
                });
    }

    /** Ends the session of a refresh token, if it has one still. */
    void logout(Client client, String refreshToken) {
        http.post()
                .uri(path + "logout")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form(client, Map.of("refresh_token", refreshToken)))
                .exchange((request, answer) -> {
                    if (!answer.getStatusCode().is2xxSuccessful()) {
                        refuseUnlessInvalidGrant(client, answer);
                    }
                    return answer.getStatusCode();
                });
    }

    private static MultiValueMap<String, String> form(Client client, Map<String, String> parameters) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", client.id());
        form.add("client_secret", client.secret());
        parameters.forEach(form::add);
        return form;
    }

    private static void refuseUnlessInvalidGrant(
            Client client, RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse answer) throws IOException {
        HttpStatusCode status = answer.getStatusCode();
        if (status.is5xxServerError()) {
            throw new ResourceAccessException("Keycloak answered " + status);
        }
        Refusal refusal = answer.bodyTo(Refusal.class);
        String error = refusal == null ? null : refusal.error();
        if (!"invalid_grant".equals(error)) {
            throw new IllegalStateException("Keycloak refuses client " + client.id() + ": " + status + " " + error);
        }
    }
}
