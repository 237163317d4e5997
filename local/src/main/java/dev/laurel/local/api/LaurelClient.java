package dev.laurel.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Laurel as a first-party API client sees it: through the gateway, with a bearer token. */
public final class LaurelClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI gateway;
    private final HttpClient http;
    private final JsonMapper json;
    private final @Nullable String token;

    public LaurelClient(String gateway) {
        this(
                URI.create(gateway),
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(2))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build(),
                JsonMapper.shared(),
                null);
    }

    private LaurelClient(URI gateway, HttpClient http, JsonMapper json, @Nullable String token) {
        this.gateway = gateway;
        this.http = http;
        this.json = json;
        this.token = token;
    }

    /**
     * An answer, whatever its status.
     *
     * @param body the JSON; a missing node when there was none
     * @param tag its {@code ETag}; empty without one
     */
    public record Answer(int status, JsonNode body, String tag) {

        public boolean isOk() {
            return status / 100 == 2;
        }
    }

    /** The same client, signed in. */
    public LaurelClient withToken(String accessToken) {
        return new LaurelClient(gateway, http, json, accessToken);
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    public Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path).POST(json(body)).build());
    }

    /** A POST that may be sent again without being done twice. */
    public Answer post(String path, Map<String, ?> body, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(json(body))
                .build());
    }

    /**
     * A POST of anything, with further headers.
     *
     * @param type what the body is, as a media type
     */
    public Answer post(String path, String type, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).setHeader("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    /** A value in JSON. */
    public String written(Object value) {
        return json.writeValueAsString(value);
    }

    /** A PATCH with a JSON merge patch. */
    public Answer patch(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path).method("PATCH", json(body)).build());
    }

    /** A PUT. */
    public Answer put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path).PUT(json(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                parse(answer.body()),
                answer.headers().firstValue("ETag").orElse(""));
    }

    private JsonNode parse(String body) {
        if (body.isBlank() || (body.charAt(0) != '{' && body.charAt(0) != '[')) {
            return json.missingNode();
        }
        return json.readTree(body);
    }

    @Override
    public void close() {
        http.close();
    }
}
