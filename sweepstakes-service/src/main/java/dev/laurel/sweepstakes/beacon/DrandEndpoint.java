package dev.laurel.sweepstakes.beacon;

import dev.laurel.draw.BeaconChain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One server of drand's HTTP API (https://docs.drand.love/dev-guide/API-reference/http-api): {@code
 * /{chainHash}/public/{round}} and {@code /{chainHash}/info}.
 */
final class DrandEndpoint {

    private final String base;
    private final BeaconChain chain;
    private final HttpClient http;
    private final Duration timeout;
    private final JsonMapper json;

    DrandEndpoint(URI address, BeaconChain chain, HttpClient http, Duration timeout, JsonMapper json) {
        String text = address.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.chain = chain;
        this.http = http;
        this.timeout = timeout;
        this.json = json;
    }

    Answer round(long round) {
        try {
            HttpResponse<String> answer = get("/public/" + round);
            return switch (answer.statusCode()) {
                case 200 -> judge(round, json.readTree(answer.body()));
                case 404, 425 -> new Answer.Absent(base + " does not have round " + round + " yet");
                default -> new Answer.Absent(base + " answered " + answer.statusCode());
            };
        } catch (IOException unreachable) {
            return new Answer.Absent(base + " does not answer");
        } catch (JacksonException notJson) {
            return new Answer.Absent(base + " answered something that is no JSON");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Absent("interrupted");
        }
    }

    private Answer judge(long round, JsonNode answer) throws IOException, InterruptedException {
        String signature = answer.path("signature").asString("");
        if (answer.path("round").asLong(-1) != round) {
            return new Answer.Wrong(base + " answered with another round than " + round);
        }
        if (!chain.verifies(round, signature)) {
            return new Answer.Wrong(
                    servesAnotherChain()
                            ? base + " serves another chain"
                            : base + " answered round " + round + " with a signature that is not the beacon's");
        }
        String randomness = answer.path("randomness").asString("");
        if (!randomness.isEmpty() && !randomness.equals(BeaconChain.randomness(signature))) {
            return new Answer.Wrong(base + " answered with a randomness that is not the signature's");
        }
        return new Answer.Genuine(signature);
    }

    /** Only to say why, once a signature does not verify. */
    private boolean servesAnotherChain() throws IOException, InterruptedException {
        HttpResponse<String> info = get("/info");
        return info.statusCode() == 200
                && !chain.publicKey()
                        .equals(json.readTree(info.body()).path("public_key").asString(""));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + "/" + chain.chainHash() + path))
                        .timeout(timeout)
                        .build(),
                BodyHandlers.ofString());
    }
}
