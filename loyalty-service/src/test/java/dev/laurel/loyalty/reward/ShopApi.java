package dev.laurel.loyalty.reward;

import dev.laurel.test.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as members and staff do. */
public record ShopApi(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final TestIssuer TOKENS = TestIssuer.shared();

    /** An answer. */
    public record Answer(int status, JsonNode body, HttpResponse<String> whole) {

        public String text(String pointer) {
            return body.at(pointer).asString("");
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** The last part of a problem's type. */
        public String problem() {
            return text("/type").replace("https://laurel.dev/problems/", "");
        }
    }

    /** As a member. */
    public Answer member(String member, String method, String path, @Nullable String body, String... headers) {
        return send(TOKENS.customer(member), method, path, body, "application/json", headers);
    }

    /** As staff with this role. */
    public Answer staff(String role, String method, String path, @Nullable String body, String... headers) {
        return send(TOKENS.withRoles("staff-" + role, role), method, path, body, "application/json", headers);
    }

    /** Uploads text. */
    public Answer upload(String path, String type, String text) {
        return send(TOKENS.withRoles("staff-marketer", "marketer"), "POST", path, text, type);
    }

    /** Redeems under this key. */
    public Answer redeem(String member, String reward, String key) {
        return member(member, "POST", "/api/loyalty/rewards/" + reward + "/redeem", null, "Idempotency-Key", key);
    }

    /** Makes a reward and puts it on offer. Returns its id. */
    public String offer(String json) {
        Answer draft = staff("marketer", "POST", "/api/admin/loyalty/rewards", json);
        if (draft.status() != 201) {
            throw new IllegalStateException(draft.body().toString());
        }
        Answer active = staff(
                "marketer",
                "POST",
                "/api/admin/loyalty/rewards/" + draft.text("/id") + "/activate",
                null,
                "If-Match",
                draft.header("ETag"));
        if (active.status() != 200) {
            throw new IllegalStateException(active.body().toString());
        }
        return draft.text("/id");
    }

    /** A name that nobody else has. */
    public static String somebody() {
        return UUID.randomUUID().toString();
    }

    private Answer send(
            String authorization, String method, String path, @Nullable String body, String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", authorization);
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = answer.body().isEmpty() ? "null" : answer.body();
            return new Answer(answer.statusCode(), JSON.readTree(text), answer);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
