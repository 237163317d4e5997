package dev.laurel.social.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.social.conversation.Line;
import dev.laurel.social.conversation.Talk;
import dev.laurel.social.conversation.TalkHeading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What staff see of conversations. */
final class InboxBodies {

    private InboxBodies() {}

    /**
     * A conversation at a glance.
     *
     * @param state {@code dialogue}, {@code waiting} or {@code taken}
     * @param since from when on
     * @param customers for whom the speaker was found to speak
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Glance(
            String id,
            String channel,
            String language,
            String state,
            Instant since,
            @Nullable String takenBy,
            Instant lastAt,
            Collection<String> customers,
            String lastText) {

        static Glance of(TalkHeading talk) {
            return new Glance(
                    talk.id(),
                    talk.channel().word(),
                    talk.language().code(),
                    word(talk.word().state()),
                    talk.word().since(),
                    talk.word().takenBy(),
                    talk.lastAt(),
                    talk.customers(),
                    talk.lastText());
        }
    }

    /** A conversation with what was said, oldest first. */
    record Whole(Glance conversation, List<Message> messages) {

        static Whole of(Talk talk) {
            return new Whole(
                    Glance.of(TalkHeading.of(talk)),
                    talk.lines().stream().map(Message::of).toList());
        }
    }

    /**
     * Something that was said.
     *
     * @param from {@code speaker}, {@code dialogue} or {@code staff}
     * @param intent as which it was understood; absent when it was none, or nothing was to guess
     * @param band {@code clear}, {@code unsure}, {@code beyond} or {@code told}; absent for what goes out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            String id,
            Instant at,
            String from,
            String text,
            @Nullable String intent,
            @Nullable Double confidence,
            @Nullable String band,
            @Nullable String by) {

        static Message of(Line line) {
            Line.Understood understood = line.understood();
            return new Message(
                    line.id(),
                    line.at(),
                    word(line.from()),
                    line.text(),
                    understood == null || understood.intent() == null
                            ? null
                            : understood.intent().id(),
                    understood == null ? null : understood.confidence(),
                    understood == null ? null : understood.band().toLowerCase(Locale.ROOT),
                    line.by());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
