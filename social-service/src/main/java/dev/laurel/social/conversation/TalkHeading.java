package dev.laurel.social.conversation;

import dev.laurel.dialogue.Language;
import java.time.Instant;
import java.util.Set;

/** A conversation at a glance: a {@link Talk} without what was said but for the last. */
public record TalkHeading(
        String id,
        Channel channel,
        Language language,
        Word word,
        Instant lastAt,
        String lastText,
        Set<String> customers) {

    /** The heading of this one. */
    public static TalkHeading of(Talk talk) {
        return new TalkHeading(
                talk.id(),
                talk.channel(),
                talk.language(),
                talk.word(),
                talk.lastAt(),
                talk.lastText(),
                talk.customers());
    }
}
