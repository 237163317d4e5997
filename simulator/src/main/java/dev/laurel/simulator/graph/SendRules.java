package dev.laurel.simulator.graph;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Meta's rules for a message, whoever gets it. */
final class SendRules {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_QUICK_REPLIES = 13;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_PAYLOAD = 1000;
    private static final int LONGEST_METADATA = 1000;

    private SendRules() {}

    /** Why this message is refused. */
    static Optional<GraphError> refusal(JsonNode message) {
        var text = message.path("text").asString("");
        if (text.isBlank() && !message.has("attachment")) {
            return invalid("Param message must contain text or attachment");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            return invalid("Length of param message[text] must be less than or equal to " + LONGEST_TEXT);
        }
        if (message.path("metadata").asString("").length() > LONGEST_METADATA) {
            return invalid("Length of param message[metadata] must be less than or equal to " + LONGEST_METADATA);
        }
        return refusalOfQuickReplies(message.path("quick_replies"));
    }

    private static Optional<GraphError> refusalOfQuickReplies(JsonNode quickReplies) {
        if (quickReplies.size() > MOST_QUICK_REPLIES) {
            return invalid("Param message[quick_replies] must have at most " + MOST_QUICK_REPLIES + " elements");
        }
        for (var reply : quickReplies) {
            var title = reply.path("title").asString("");
            var payload = reply.path("payload").asString("");
            if (!reply.path("content_type").asString("").equals("text") || title.isBlank() || payload.isBlank()) {
                return invalid("Each of message[quick_replies] needs content_type, title and payload");
            }
            if (title.codePointCount(0, title.length()) > LONGEST_TITLE || payload.length() > LONGEST_PAYLOAD) {
                return invalid("Length of param message[quick_replies][title] must be less than or equal to "
                        + LONGEST_TITLE + ", of payload to " + LONGEST_PAYLOAD);
            }
        }
        return Optional.empty();
    }

    private static Optional<GraphError> invalid(String message) {
        return Optional.of(GraphError.invalid(message));
    }
}
