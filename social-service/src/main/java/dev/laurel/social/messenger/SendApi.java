package dev.laurel.social.messenger;

import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.exception.FacebookException;
import com.restfb.json.JsonObject;
import dev.laurel.dialogue.Language;
import dev.laurel.social.graph.GraphFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Messenger's Send API, by restfb. */
@Component
class SendApi {

    private static final Logger log = LoggerFactory.getLogger(SendApi.class);
    private static final JsonMapper JSON = new JsonMapper();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final FacebookClient page;

    SendApi(FacebookClient page) {
        this.page = page;
    }

    /** What a message may be under. */
    record Envelope(String messagingType, Optional<String> tag) {}

    /** Sends one message; what went wrong, if something did. */
    Optional<GraphFailure> send(String psid, Envelope envelope, String message) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                recipient(psid),
                Parameter.with("messaging_type", envelope.messagingType()),
                Parameter.with("message", message)));
        envelope.tag().ifPresent(tag -> parameters.add(Parameter.with("tag", tag)));
        try {
            page.publish("me/messages", JsonObject.class, parameters.toArray(Parameter[]::new));
            return Optional.empty();
        } catch (FacebookException failure) {
            return Optional.of(GraphFailure.of(failure));
        }
    }

    /** What Meta said when it was asked. */
    sealed interface Looked {

        /** It told whether it was there. */
        record Up(boolean found) implements Looked {}

        /** It told nothing. */
        record InVain(String why) implements Looked {}
    }

    /**
     * Whether a message has been sent to the person since then. Meta tells times to the second, by a clock of its own.
     *
     * @param message as it was given to {@link #send}
     */
    Looked wasSent(String psid, String message, Instant since) {
        var text = JSON.readTree(message).path("text").asString("");
        try {
            var answer = page.fetchObject(
                    "me/conversations",
                    JsonObject.class,
                    Parameter.with("user_id", psid),
                    Parameter.withFields("messages{message,created_time,from}"));
            var sent = JSON.readTree(answer.toString()).at("/data/0/messages/data");
            return new Looked.Up(sent.valueStream()
                    .filter(one -> !one.at("/from/id").asString("").equals(psid))
                    .filter(one -> one.path("message").asString("").equals(text))
                    .anyMatch(
                            one -> !time(one.path("created_time").asString("")).isBefore(since.minus(SKEW))));
        } catch (FacebookException failure) {
            return new Looked.InVain(GraphFailure.of(failure).why());
        }
    }

    private static Instant time(String written) {
        return OffsetDateTime.parse(written, TIME).toInstant();
    }

    /** Shows that an answer is coming. Nobody minds if it does not show. */
    void typing(String psid) {
        try {
            page.publish(
                    "me/messages", JsonObject.class, recipient(psid), Parameter.with("sender_action", "typing_on"));
        } catch (FacebookException failure) {
            log.debug("Typing could not be shown: {}", GraphFailure.of(failure).why());
        }
    }

    /** The language that the person uses Facebook in; English when Meta does not tell. */
    Language languageOf(String psid) {
        try {
            var locale = page.fetchObject(psid, JsonObject.class, Parameter.withFields("locale"))
                    .getString("locale", "en_US");
            return Language.of(Locale.forLanguageTag(locale.replace('_', '-')));
        } catch (FacebookException failure) {
            log.debug("The language is not told: {}", GraphFailure.of(failure).why());
            return Language.EN;
        }
    }

    private static Parameter recipient(String psid) {
        return Parameter.with(
                "recipient", JSON.createObjectNode().put("id", psid).toString());
    }
}
