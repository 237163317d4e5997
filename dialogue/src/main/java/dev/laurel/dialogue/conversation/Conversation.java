package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.reply.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands, as a value that services store between two messages ({@link ConversationJson}). Bounded,
 * and free of personal data but for what was last asked.
 *
 * @param question what was asked and is not answered yet
 * @param offered what "the second one" would mean; at most {@link Choice#MOST}
 * @param about what the last answer was about
 * @param sweepstakesId the prize draw that was last spoken of
 * @param misses how many messages in a row were not understood
 */
public record Conversation(
        Language language,
        Mode mode,
        @Nullable Question question,
        List<Choice> offered,
        @Nullable Intent about,
        @Nullable String sweepstakesId,
        int misses) {

    /** Who has the word. */
    public enum Mode {
        OPEN,
        /** A person answers; the dialogue stays silent until it is handed back. */
        WITH_PERSON,
        /** Somebody said goodbye; the next message starts anew. */
        ENDED
    }

    /** A conversation before its first message. */
    public static Conversation start(Language language) {
        return new Conversation(language, Mode.OPEN, null, List.of(), null, null, 0);
    }

    /** The person has done what was to be done; the dialogue goes on. */
    public Conversation handedBack() {
        return start(language);
    }

    /** From now on in another language; what was asked in the former one is forgotten. */
    public Conversation in(Language other) {
        return other == language ? this : new Conversation(other, mode, null, List.of(), about, sweepstakesId, 0);
    }

    Conversation ended() {
        return new Conversation(language, Mode.ENDED, null, List.of(), null, null, 0);
    }

    /** A person takes the word; the dialogue stays silent until it is handed back. */
    public Conversation withPerson() {
        return new Conversation(language, Mode.WITH_PERSON, null, List.of(), null, null, 0);
    }

    Conversation missed() {
        return new Conversation(language, mode, question, offered, about, sweepstakesId, misses + 1);
    }

    Conversation asking(@Nullable Question next) {
        return new Conversation(language, mode, next, offered, about, sweepstakesId, misses);
    }

    Conversation offering(List<Choice> choices) {
        return new Conversation(
                language, mode, question, choices.stream().limit(Choice.MOST).toList(), about, sweepstakesId, misses);
    }

    Conversation speakingOf(Intent intent) {
        return new Conversation(language, mode, null, List.of(), intent, sweepstakesId, 0);
    }

    Conversation speakingOfSweepstakes(String id) {
        return new Conversation(language, mode, question, offered, about, id, misses);
    }
}
