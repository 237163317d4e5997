package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A conversation as text, for whatever store. What another version has written and this one cannot read starts anew. */
public final class ConversationJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ConversationJson() {}

    /** At most some 4,000 characters. */
    public static String write(Conversation conversation) {
        return JSON.writeValueAsString(conversation);
    }

    /** The conversation that was written so, or one from the start in that language. */
    public static Conversation read(String text, Language language) {
        try {
            return JSON.readValue(text, Conversation.class);
        } catch (JacksonException e) {
            return Conversation.start(language);
        }
    }
}
