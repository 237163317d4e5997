package dev.laurel.social.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.laurel.social.conversation.Line;
import dev.laurel.social.conversation.Talk;
import dev.laurel.social.conversation.TalkHeading;
import dev.laurel.social.conversation.Word;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What staff see of conversations. */
final class InboxBodies {

    private InboxBodies() {}

    /** Who has the word. */
    enum State {
        DIALOGUE,
        WAITING,
        TAKEN;

        static State of(Word.State state) {
            return switch (state) {
                case DIALOGUE -> DIALOGUE;
                case WAITING -> WAITING;
                case TAKEN -> TAKEN;
            };
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who says something. */
    enum From {
        SPEAKER,
        DIALOGUE,
        STAFF;

        static From of(Line.From from) {
            return switch (from) {
                case SPEAKER -> SPEAKER;
                case DIALOGUE -> DIALOGUE;
                case STAFF -> STAFF;
            };
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How well something was understood. */
    enum Band {
        CLEAR,
        UNSURE,
        BEYOND,
        TOLD;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A conversation at a glance.
     *
     * @param since from when on
     * @param customers for whom the speaker was found to speak
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Glance(
            String id,
            String channel,
            String language,
            State state,
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
                    State.of(talk.word().state()),
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
     * @param intent as which it was understood; absent when it was none, or nothing was to guess
     * @param band absent for what goes out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            String id,
            Instant at,
            From from,
            String text,
            @Nullable String intent,
            @Nullable Double confidence,
            @Nullable Band band,
            @Nullable String by) {

        static Message of(Line line) {
            Line.Understood understood = line.understood();
            return new Message(
                    line.id(),
                    line.at(),
                    From.of(line.from()),
                    line.text(),
                    understood == null || understood.intent() == null
                            ? null
                            : understood.intent().id(),
                    understood == null ? null : understood.confidence(),
                    understood == null ? null : Band.valueOf(understood.band()),
                    line.by());
        }
    }
}
