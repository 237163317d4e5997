package dev.laurel.voice.verification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request says about itself, before anything else of it is read.
 *
 * @param type Alexa's name of the kind of request
 * @param applicationId the skill that it is meant for
 */
public record Stamp(String type, String requestId, Instant timestamp, Locale locale, String applicationId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SKILL_EVENTS = "AlexaSkillEvent.";

    /** Nothing when it lacks any of that, or names two skills. */
    static Optional<Stamp> of(byte[] body) {
        try {
            JsonNode envelope = JSON.readTree(body);
            JsonNode request = envelope.path("request");
            String meant =
                    envelope.at("/context/System/application/applicationId").asString("");
            String inSession = envelope.at("/session/application/applicationId").asString(meant);
            String type = request.path("type").asString("");
            String id = request.path("requestId").asString("");
            if (type.isEmpty() || id.isEmpty() || meant.isEmpty() || !meant.equals(inSession)) {
                return Optional.empty();
            }
            return Optional.of(new Stamp(
                    type,
                    id,
                    Instant.parse(request.path("timestamp").asString("")),
                    Locale.forLanguageTag(request.path("locale").asString("")),
                    meant));
        } catch (JacksonException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether it tells what became of the skill itself: enabled, disabled, linked. */
    public boolean isSkillEvent() {
        return type.startsWith(SKILL_EVENTS);
    }
}
