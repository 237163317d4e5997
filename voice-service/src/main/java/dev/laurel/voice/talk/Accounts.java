package dev.laurel.voice.talk;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.Answers;

/** Whose account a speaker speaks for. */
public interface Accounts {

    /** What the services say to this speaker. Asked lazily: nothing is looked up before the dialogue wants it. */
    Answers answersFor(Speaker speaker, Language language);

    /** Whether the account was linked in the assistant's app, so that only there it can be parted. */
    boolean isLinkedInTheApp(Speaker speaker);

    /** Parts whatever a code has joined with that user or person; nothing happens when there is none. */
    void forget(String linkId);
}
