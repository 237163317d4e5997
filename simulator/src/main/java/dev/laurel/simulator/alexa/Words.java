package dev.laurel.simulator.alexa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text as it would be heard. */
final class Words {

    private static final Pattern PUNCTUATION = Pattern.compile("[?!¿¡.,;:\"“”]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("oh", "0"),
            Map.entry("cero", "0"),
            Map.entry("one", "1"),
            Map.entry("uno", "1"),
            Map.entry("una", "1"),
            Map.entry("two", "2"),
            Map.entry("dos", "2"),
            Map.entry("three", "3"),
            Map.entry("tres", "3"),
            Map.entry("four", "4"),
            Map.entry("cuatro", "4"),
            Map.entry("five", "5"),
            Map.entry("cinco", "5"),
            Map.entry("six", "6"),
            Map.entry("seis", "6"),
            Map.entry("seven", "7"),
            Map.entry("siete", "7"),
            Map.entry("eight", "8"),
            Map.entry("ocho", "8"),
            Map.entry("nine", "9"),
            Map.entry("nueve", "9"),
            Map.entry("ten", "10"),
            Map.entry("diez", "10"),
            Map.entry("twenty", "20"),
            Map.entry("veinte", "20"),
            Map.entry("fifty", "50"),
            Map.entry("cincuenta", "50"),
            Map.entry("hundred", "100"),
            Map.entry("cien", "100"));

    private Words() {}

    /** Lower case, no punctuation, single spaces. */
    static String plain(String text) {
        String bare = PUNCTUATION
                .matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    static List<String> of(String plain) {
        return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
    }

    /** "500", "five", or digits one after the other as codes are read: one number, as Alexa makes of it. */
    static Optional<String> number(String plain) {
        List<String> digits = new ArrayList<>();
        for (String word : of(plain)) {
            String number = Objects.requireNonNullElse(NUMBERS.get(word), word);
            if (!number.chars().allMatch(Character::isDigit)) {
                return Optional.empty();
            }
            digits.add(number);
        }
        boolean oneByOne = digits.size() == 1 || digits.stream().allMatch(digit -> digit.length() == 1);
        return oneByOne && !digits.isEmpty() ? Optional.of(String.join("", digits)) : Optional.empty();
    }
}
