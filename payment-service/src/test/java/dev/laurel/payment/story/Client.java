package dev.laurel.payment.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service, at the wire. */
public record Client(int port, String authorization) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    /** What came back. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String text(String pointer) {
            return body.at(pointer).asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer pay(String key, String token) {
        return pay(key, "49.90", "USD", token);
    }

    public Answer pay(String key, String value, String currency, String token) {
        var tokenField = token == null ? "" : ",\"paymentToken\":\"" + token + "\"";
        return process(key, """
                {"amount":{"value":"%s","currency":"%s"},"processor":"stripe"%s}""".formatted(value, currency, tokenField));
    }

    public Answer process(String key, String body) {
        return post("/api/payment/process", key, body);
    }

    public Answer post(String path, String key, String body) {
        var request = request(path).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A file as a form sends it. */
    public Answer upload(String path, byte[] file) {
        var boundary = "line-between-parts";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"statement.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer transaction(String id) {
        return get("/api/payment/transactions/" + id);
    }

    public Answer cancel(String id) {
        return send(request("/api/payment/transactions/" + id + "/cancel").POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer deliver(String body, String signature) {
        return send(request("/api/payment/webhooks/stripe")
                .header("Stripe-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var text = response.body();
            var body = text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
            return new Answer(response.statusCode(), body, response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
