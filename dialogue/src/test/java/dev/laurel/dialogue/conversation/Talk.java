package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.catalogue.Examples;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.slot.Words;
import dev.laurel.dialogue.understanding.Understanding;
import dev.laurel.dialogue.understanding.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A conversation that goes on from message to message, stored between two as services do; understands examples by heart. */
final class Talk {

    static final Catalogue CATALOGUE = Catalogue.read();
    private static final Map<String, Intent> BY_HEART = new HashMap<>();

    static {
        for (Language language : Language.values()) {
            Examples.of(CATALOGUE, language)
                    .all()
                    .forEach(example ->
                            example.intent().ifPresent(intent -> BY_HEART.put(Words.plain(example.text()), intent)));
        }
    }

    private static final Understanding BY_EXAMPLE = (text, language) -> {
        var plain = Words.plain(text);
        if (plain.startsWith("perhaps ")) {
            return new Verdict.Unsure(List.of(Intent.POINTS, Intent.WHY), 0.3);
        }
        var intent = BY_HEART.get(plain);
        return intent == null ? new Verdict.Beyond(0.1) : new Verdict.Clear(intent, 0.9);
    };

    final Shop shop = new Shop();
    private final Dialogue dialogue =
            new Dialogue(BY_EXAMPLE, CATALOGUE, Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    private int messages;
    String stored;
    Turn turn;

    Talk(Language language) {
        stored = ConversationJson.write(Conversation.start(language));
    }

    /** Says or presses something; what begins with a slash is pressed. */
    Talk say(String text) {
        return take(
                text.startsWith("/")
                        ? new Input.Pressed("m" + messages++, text)
                        : new Input.Text("m" + messages++, text));
    }

    Talk take(Input input) {
        turn = dialogue.take(ConversationJson.read(stored, Language.EN), input, shop);
        stored = ConversationJson.write(turn.next());
        return this;
    }

    String reply() {
        return turn.reply().text();
    }

    /** Presses the choice of that place of the last reply. */
    Talk press(int place) {
        return say(turn.reply().choices().get(place).command());
    }
}
