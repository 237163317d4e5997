package dev.laurel.social.conversation;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.Answers;
import java.util.Optional;
import java.util.function.Supplier;

/** What the services answer to speakers. */
@FunctionalInterface
interface Voices {

    /** For one turn of this speaker. */
    Voice of(Speaker speaker, Language language);

    /**
     * What the dialogue may ask in a turn.
     *
     * @param customer for whom the speaker was found to speak, after the turn; nothing when that did not matter
     */
    record Voice(Answers answers, Supplier<Optional<String>> customer) {}
}
