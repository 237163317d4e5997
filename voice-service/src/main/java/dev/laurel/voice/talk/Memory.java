package dev.laurel.voice.talk;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.conversation.Conversation;
import dev.laurel.dialogue.conversation.ConversationJson;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered between two utterances of a session. Alexa keeps it for us, and sends it back under her signature.
 *
 * @param conversation where it stands, by {@link ConversationJson}
 * @param speaker whose conversation it is
 * @param said what was said last, to be said again
 */
public record Memory(
        @Nullable String conversation,
        @Nullable String speaker,
        @Nullable String said) {

    /** Of a session that begins. */
    public static final Memory NONE = new Memory(null, null, null);

    /** Nobody confirms what another one was asked: a speaker who was not asked begins anew. */
    Conversation conversationWith(Speaker other, Language language) {
        return conversation == null || !other.fingerprint().equals(speaker)
                ? Conversation.start(language)
                : ConversationJson.read(conversation, language).in(language);
    }

    static Memory of(Conversation conversation, Speaker speaker, String said) {
        return new Memory(ConversationJson.write(conversation), speaker.fingerprint(), said);
    }
}
