package dev.laurel.simulator.alexa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A device at somebody's home.
 *
 * @param userId the household's account with the skill: another one after each time that the skill was disabled
 * @param session the conversation that is open, if one is
 */
record Device(String userId, @Nullable Session session) {

    /**
     * A conversation with the skill.
     *
     * @param attributes what the skill wants to be told again
     * @param isNew whether nothing was said in it yet
     */
    record Session(String id, JsonNode attributes, boolean isNew) {}

    static Device unpacked() {
        return new Device(
                "amzn1.ask.account.SIMULATED" + UUID.randomUUID().toString().replace("-", ""), null);
    }

    Device in(@Nullable Session other) {
        return new Device(userId, other);
    }
}
