package dev.laurel.social.messenger.webhook;

import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Input;
import java.time.Instant;
import org.bson.Document;

/**
 * What somebody did towards the Page.
 *
 * @param id Meta's id of the message, or one derived from what was done
 * @param at when, by Meta's clock
 */
record Heard(String id, String psid, Instant at, Kind kind, String words) {

    /** What sort of doing. */
    enum Kind {
        /** Wrote these words. */
        TEXT,
        /** Pressed something that carries this command. */
        PRESSED,
        /** Came by a link that carries this code. */
        LINK
    }

    Input input() {
        return switch (kind) {
            case TEXT -> new Input.Text(id, words);
            case PRESSED -> new Input.Pressed(id, words);
            case LINK -> new Input.Recognised(id, Intent.LINK, words);
        };
    }

    Document content() {
        return new Document("at", at.toEpochMilli()).append("kind", kind.name()).append("words", words);
    }

    static Heard of(String id, String psid, Document content) {
        return new Heard(
                id,
                psid,
                Instant.ofEpochMilli(content.getLong("at")),
                Kind.valueOf(content.getString("kind")),
                content.getString("words"));
    }
}
