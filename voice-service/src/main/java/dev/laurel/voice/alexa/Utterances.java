package dev.laurel.voice.alexa;

import com.amazon.ask.model.Intent;
import com.amazon.ask.model.Slot;
import dev.laurel.voice.talk.Utterance;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alexa's intents and slots, as the talk knows them. */
final class Utterances {

    /** Alexa says "?" of what she heard as a number and could not make out. */
    private static final String UNHEARD = "?";

    private static final String CODE = "code";
    private static final int DIGITS_OF_A_CODE = 6;
    private static final Pattern SHORTENED_CODE = Pattern.compile("\\d{1,5}");

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
                        .entrySet().stream()
                                .map(slot -> value(slot.getKey(), slot.getValue()))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" "));
    }

    private static Optional<String> value(String name, Slot slot) {
        return Optional.ofNullable(slot.getValue())
                .filter(value -> !value.isBlank() && !Objects.equals(value, UNHEARD))
                .map(value -> name.equals(CODE) ? withItsZeros(value) : value);
    }

    /** A number loses the zeros that a code begins with. */
    private static String withItsZeros(String code) {
        return SHORTENED_CODE.matcher(code).matches() ? "0".repeat(DIGITS_OF_A_CODE - code.length()) + code : code;
    }
}
