package dev.laurel.simulator.alexa;

import dev.laurel.simulator.alexa.Hearing.Understood;
import dev.laurel.simulator.alexa.Spoken.Card;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The skill at its address: posts what Alexa has signed and reads the answer as she does. */
final class SkillEndpoint {

    private static final int OK = 200;
    private static final String PROBLEM = "There was a problem with the requested skill's response.";
    private static final Pattern MARKUP = Pattern.compile("<[^>]+>");

    private final AlexaProperties properties;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http;

    SkillEndpoint(AlexaProperties properties) {
        this.properties = properties;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.timeout())
                .build();
    }

    /**
     * What the skill has answered.
     *
     * @param status 0 when nothing came in time
     */
    record Answer(int status, JsonNode body, long millis) {

        boolean goesOn() {
            JsonNode response = body.path("response");
            return status == OK
                    && response.isObject()
                    && !response.path("shouldEndSession").asBoolean(true);
        }

        Spoken spoken(Understood heard) {
            JsonNode response = body.path("response");
            @Nullable String ssml = text(response.at("/outputSpeech/ssml"));
            @Nullable String reprompt = text(response.at("/reprompt/outputSpeech/ssml"));
            return new Spoken(
                    heard.intent(),
                    heard.slots(),
                    status,
                    status != OK ? PROBLEM : ssml == null ? "" : said(ssml),
                    ssml,
                    reprompt == null ? null : said(reprompt),
                    card(response.path("card")),
                    goesOn(),
                    millis);
        }

        private static @Nullable Card card(JsonNode card) {
            return card.isObject()
                    ? new Card(card.path("type").asString(""), text(card.path("title")), text(card.path("content")))
                    : null;
        }

        private static @Nullable String text(JsonNode node) {
            return node.isString() ? node.asString() : null;
        }

        private static String said(String ssml) {
            return MARKUP.matcher(ssml)
                    .replaceAll("")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&apos;", "'")
                    .replace("&amp;", "&");
        }
    }

    Answer post(byte[] body, SigningCertificates certificates, boolean forged) {
        long begun = System.nanoTime();
        var request = HttpRequest.newBuilder(properties.endpoint())
                .timeout(properties.timeout())
                .header("Content-Type", "application/json;charset=utf-8")
                .header("Accept", "application/json")
                .header("Signature-256", certificates.sign(body, forged))
                .header("SignatureCertChainUrl", "https://s3.amazonaws.com/echo.api/" + certificates.name())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()), since(begun));
        } catch (IOException silent) {
            return new Answer(0, MissingNode.getInstance(), since(begun));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer(0, MissingNode.getInstance(), since(begun));
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static long since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
