package dev.laurel.voice.alexa;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.Slot;
import dev.laurel.voice.talk.Utterance;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alexa's intents and slots, as the talk knows them. */
final class Utterances {

    /** Alexa says "?" of what she heard as a number and could not make out. */
    private static final String UNHEARD = "?";

    private Utterances() {}

    static Utterance of(Intent intent) {
        return switch (intent.getName()) {
            case "AMAZON.YesIntent" -> new Utterance.Yes();
            case "AMAZON.NoIntent" -> new Utterance.No();
            case "AMAZON.CancelIntent" -> new Utterance.Cancelled();
            case "AMAZON.RepeatIntent" -> new Utterance.AgainPlease();
            case "AMAZON.StartOverIntent" -> new Utterance.Opened();
            case "AMAZON.NavigateHomeIntent" -> new Utterance.Wish(dev.laurel.dialogue.catalogue.Intent.STOP, "");
            case dev.laurel.dialogue.catalogue.Intent.ALEXA_REPLY -> new Utterance.Words(words(intent));
            default ->
                dev.laurel.dialogue.catalogue.Intent.ofAlexa(intent.getName())
                        .<Utterance>map(known -> new Utterance.Wish(known, words(intent)))
                        .orElseGet(Utterance.NotUnderstood::new);
        };
    }

    /** The slots' values, in an order that does not depend on hers. */
    private static String words(Intent intent) {
        @Nullable Map<String, Slot> slots = intent.getSlots();
        return slots == null
                ? ""
                : new TreeMap<>(slots)
                        .values().stream()
                                .map(Slot::getValue)
                                .filter(Utterances::isHeard)
                                .collect(Collectors.joining(" "));
    }

    private static boolean isHeard(@Nullable String value) {
        return value != null && !value.isBlank() && !value.equals(UNHEARD);
    }
}
