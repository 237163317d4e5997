package dev.laurel.social.inbox;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.social.conversation.Line.Understood;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said, and what it meant: to be reviewed for the catalogue.
 *
 * @param id conversation and line
 * @param intent what it meant, as a member of staff says
 * @param understood how the dialogue took it
 */
record Example(
        String id,
        String conversation,
        Language language,
        String text,
        Intent intent,
        @Nullable Understood understood,
        String proposedBy,
        Instant proposedAt) {

    static String id(String conversation, String line) {
        return conversation + "/" + line;
    }
}
