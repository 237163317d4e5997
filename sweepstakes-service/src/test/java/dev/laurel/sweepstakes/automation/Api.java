package dev.laurel.sweepstakes.automation;

import dev.laurel.test.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service at the wire. */
record Api(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MARKETER = TestIssuer.shared().withRoles("marketer", "marketer");

    /** What came back. */
    record Answer(int status, JsonNode body, HttpResponse<String> whole) {

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    Answer asStaff(String method, String path, @Nullable String ifMatch, String body) {
        var request = request("/api/admin/sweepstakes" + path, MARKETER);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request.method(method, BodyPublishers.ofString(body)));
    }

    Answer enter(String sweepstakes, String customer, String key, String method, int quantity) {
        return enterAs(sweepstakes, TestIssuer.shared().customer(customer), key, method, quantity);
    }

    Answer enterAs(String sweepstakes, String authorization, String key, String method, int quantity) {
        return send(request("/api/sweepstakes/" + sweepstakes + "/entries", authorization)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"method\":\"%s\",\"quantity\":%d}".formatted(method, quantity))));
    }

    Answer asCustomer(String method, String path, String customer, String body) {
        return send(
                request(path, TestIssuer.shared().customer(customer)).method(method, BodyPublishers.ofString(body)));
    }

    Answer asStaff(String role, String path) {
        return send(request("/api/admin/sweepstakes" + path, TestIssuer.shared().withRoles("staff-" + role, role)));
    }

    /** Plans a sweepstakes that opens then, publishes it, and returns its id. */
    String published(Instant opens) {
        var id = asStaff("POST", "", null, plan(opens, 5, opens.plusSeconds(3900)))
                .text("/id");
        var published = asStaff("POST", "/" + id + "/publish", null, "");
        if (published.status() != 200) {
            throw new IllegalStateException(published.body().toString());
        }
        return id;
    }

    Answer publicly(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    /** A plan that opens then, for an hour. */
    static String plan(Instant opens, int freePerDay, Instant draw) {
        return """
                {"title":"Summer in Lisbon","description":"A week by the sea.",
                 "rules":"No purchase necessary. Void where prohibited.","timeZone":"America/New_York",
                 "opensAt":"%s","closesAt":"%s","drawAt":"%s",
                 "prizes":[{"name":"A week in Lisbon","retailValue":{"value":"6000.00","currency":"USD"},"quantity":1}],
                 "alternates":2,"weightCap":5,
                 "entries":{"freePerDay":%d,"pointsCost":100,"purchase":{"perAmount":{"value":"10.00","currency":"USD"}},
                            "bonus":true},
                 "eligibility":{"minimumAge":18,"regions":["US"],"voidRegions":["US-FL"]}}""".formatted(opens, opens.plusSeconds(3600), draw, freePerDay);
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var text = answer.body();
            return new Answer(
                    answer.statusCode(), text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode(), answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
