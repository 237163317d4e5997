package dev.laurel.social.messenger;

import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reply as Messenger's messages. Limits are Meta's: 2000 characters, 13 quick replies with 20 characters on them and
 * 1000 behind them.
 */
final class MessengerRendering {

    static final int LONGEST = 2000;
    private static final int MOST_QUICK_REPLIES = 13;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_PAYLOAD = 1000;
    private static final JsonMapper JSON = new JsonMapper();

    private MessengerRendering() {}

    /** The messages in order, as JSON for the Send API; at least one. */
    static List<ObjectNode> of(Reply reply) {
        List<ObjectNode> messages = new ArrayList<>();
        texts(reply).forEach(text -> messages.add(JSON.createObjectNode().put("text", text)));
        if (!reply.choices().isEmpty()) {
            quickReplies(messages.getLast(), reply.choices());
        }
        return messages;
    }

    private static List<String> texts(Reply reply) {
        var whole = new StringBuilder(reply.text());
        if (reply.card() != null) {
            whole.append("\n\n")
                    .append(reply.card().title())
                    .append('\n')
                    .append(reply.card().body());
        }
        if (reply.link() != null) {
            whole.append('\n')
                    .append(reply.link().label())
                    .append(": ")
                    .append(reply.link().address());
        }
        var pieces = Sentences.split(whole.toString(), LONGEST);
        return pieces.isEmpty() ? List.of("…") : pieces;
    }

    private static void quickReplies(ObjectNode message, List<Choice> choices) {
        var quickReplies = message.putArray("quick_replies");
        choices.stream()
                .filter(choice -> choice.command().length() <= LONGEST_PAYLOAD)
                .limit(MOST_QUICK_REPLIES)
                .forEach(choice -> quickReplies
                        .addObject()
                        .put("content_type", "text")
                        .put("title", title(choice.label()))
                        .put("payload", choice.command()));
    }

    private static String title(String label) {
        if (label.length() <= LONGEST_TITLE) {
            return label;
        }
        var end = LONGEST_TITLE - 1;
        return label.substring(0, Character.isHighSurrogate(label.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
