package dev.laurel.dialogue.slot;

import dev.laurel.dialogue.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** "The second one", "el último", "2": a place in a list that was just offered. */
public final class Ordinals {

    private static final Map<Language, List<Set<String>>> PLACES = Map.of(
            Language.EN,
            List.of(
                    Set.of("first", "1st", "one", "1"),
                    Set.of("second", "2nd", "two", "2"),
                    Set.of("third", "3rd", "three", "3"),
                    Set.of("fourth", "4th", "four", "4"),
                    Set.of("fifth", "5th", "five", "5"),
                    Set.of("sixth", "6th", "six", "6"),
                    Set.of("seventh", "7th", "seven", "7"),
                    Set.of("eighth", "8th", "eight", "8"),
                    Set.of("ninth", "9th", "nine", "9"),
                    Set.of("tenth", "10th", "ten", "10")),
            Language.ES,
            List.of(
                    Set.of("primero", "primera", "primer", "uno", "una", "1"),
                    Set.of("segundo", "segunda", "dos", "2"),
                    Set.of("tercero", "tercera", "tercer", "tres", "3"),
                    Set.of("cuarto", "cuarta", "cuatro", "4"),
                    Set.of("quinto", "quinta", "cinco", "5"),
                    Set.of("sexto", "sexta", "seis", "6"),
                    Set.of("septimo", "septima", "siete", "7"),
                    Set.of("octavo", "octava", "ocho", "8"),
                    Set.of("noveno", "novena", "nueve", "9"),
                    Set.of("decimo", "decima", "diez", "10")));
    private static final Set<String> LAST = Set.of("last", "ultimo", "ultima");
    /** What may stand beside the place without making it another sentence. */
    private static final Set<String> FILLING = Set.of(
            "the", "one", "number", "option", "please", "that", "take", "ill", "i", "want", "el", "la", "numero",
            "opcion", "por", "favor", "quiero", "esa", "ese");

    private Ordinals() {}

    /** The place that a text names, from 0, among so many; nothing if it says anything else besides. */
    public static OptionalInt in(String text, Language language, int size) {
        var words = Words.of(text);
        var telling = words.stream().filter(word -> !FILLING.contains(word)).toList();
        if (telling.isEmpty() && words.equals(List.of("one"))) {
            telling = words;
        }
        if (telling.size() != 1 || size == 0) {
            return OptionalInt.empty();
        }
        String word = telling.getFirst();
        if (LAST.contains(word)) {
            return OptionalInt.of(size - 1);
        }
        var places = Objects.requireNonNull(PLACES.get(language));
        for (int place = 0; place < Math.min(size, places.size()); place++) {
            if (places.get(place).contains(word)) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }
}
