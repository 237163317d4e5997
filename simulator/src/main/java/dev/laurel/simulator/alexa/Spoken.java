package dev.laurel.simulator.alexa;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of an utterance.
 *
 * @param heard the kind of request, or the intent
 * @param status of the skill's answer; 0 when there was none in time
 * @param speech what the device says, without the markup
 * @param session whether it listens on
 * @param millis how long the skill took
 */
record Spoken(
        String heard,
        Map<String, String> slots,
        int status,
        String speech,
        @Nullable String ssml,
        @Nullable String reprompt,
        @Nullable Card card,
        boolean session,
        long millis) {

    /** What her app shows. */
    record Card(
            String type, @Nullable String title, @Nullable String content) {}
}
