package dev.laurel.voice.alexa;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Person;
import com.amazon.ask.model.User;
import com.amazon.ask.model.interfaces.system.SystemState;
import dev.laurel.dialogue.Language;
import dev.laurel.voice.talk.Heard;
import dev.laurel.voice.talk.Memory;
import dev.laurel.voice.talk.Speaker;
import dev.laurel.voice.talk.Utterance;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Alexa knows of the one who speaks and of what was said before, as the talk wants it, and back. */
final class Session {

    private static final String CONVERSATION = "conversation";
    private static final String SPEAKER = "speaker";
    private static final String SAID = "said";

    private Session() {}

    static Heard heard(HandlerInput input, Utterance utterance) {
        var envelope = input.getRequestEnvelope();
        var session = Optional.ofNullable(envelope.getSession());
        return new Heard(
                envelope.getRequest().getRequestId(),
                speaker(envelope.getContext().getSystem()),
                language(input),
                session.map(each -> each.getNew()).orElse(true),
                session.map(each -> memory(each.getAttributes())).orElse(Memory.NONE),
                utterance);
    }

    static Language language(HandlerInput input) {
        return Language.of(Locale.forLanguageTag(
                Optional.ofNullable(input.getRequestEnvelope().getRequest().getLocale())
                        .orElse("")));
    }

    /** A recognised person's own account goes before the household's. */
    private static Speaker speaker(SystemState system) {
        User user = system.getUser();
        @Nullable Person person = system.getPerson();
        String personsToken = person == null ? null : person.getAccessToken();
        return new Speaker(
                user.getUserId(),
                person == null ? null : person.getPersonId(),
                personsToken == null ? user.getAccessToken() : personsToken);
    }

    private static Memory memory(@Nullable Map<String, Object> attributes) {
        return attributes == null
                ? Memory.NONE
                : new Memory(text(attributes, CONVERSATION), text(attributes, SPEAKER), text(attributes, SAID));
    }

    private static @Nullable String text(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof String text ? text : null;
    }

    static void remember(HandlerInput input, Memory memory) {
        Map<String, Object> attributes = new HashMap<>();
        put(attributes, CONVERSATION, memory.conversation());
        put(attributes, SPEAKER, memory.speaker());
        put(attributes, SAID, memory.said());
        input.getAttributesManager().setSessionAttributes(attributes);
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
