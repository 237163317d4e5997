package dev.laurel.keycloak.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.laurel.keycloak.distribution.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.util.JsonSerialization;

/** The realm as a client speaks to it: tokens, and users through the admin API with auth-service's own account. */
record Realm(KeycloakServer server, HttpClient http) {
    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }

        /** What the access token says. */
        JsonNode claims() {
            return part(text("access_token"), 1);
        }
    }

    /** One part of a compact JWT: 0 its header, 1 its claims. */
    static JsonNode part(String token, int index) {
        try {
            return JsonSerialization.mapper.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer signIn(String user, String password) {
        return signIn("laurel-api-clients", user, password, "openid");
    }

    Answer signIn(String client, String user, String password, String scope) {
        return token(client, Map.of("grant_type", "password", "username", user, "password", password, "scope", scope));
    }

    Answer signInAsService(String client) {
        return token(client, Map.of("grant_type", "client_credentials"));
    }

    Answer refresh(String refreshToken) {
        return token("laurel-api-clients", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private Answer token(String client, Map<String, String> grant) {
        Map<String, String> form = new TreeMap<>(grant);
        form.put("client_id", client);
        form.put("client_secret", client + "-local-secret");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(server.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer createUser(String json) {
        return send(admin("/users").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The algorithm of the hash that is stored for the user's password. */
    String hashAlgorithm(String email) {
        String id = send(admin("/users?exact=true&email=" + email).GET())
                .body()
                .get(0)
                .get("id")
                .asText();
        String data = send(admin("/users/" + id + "/credentials").GET())
                .body()
                .get(0)
                .get("credentialData")
                .asText();
        return data.replaceAll(".*\"algorithm\":\"([^\"]+)\".*", "$1");
    }

    HttpRequest.Builder admin(String path) {
        String token = signInAsService("auth-service").text("access_token");
        return HttpRequest.newBuilder(server.url().resolve("/admin/realms/laurel" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
            return new Answer(
                    response.statusCode(),
                    json ? JsonSerialization.mapper.readTree(response.body()) : MissingNode.getInstance());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Keycloak did not answer", e);
        }
    }
}
