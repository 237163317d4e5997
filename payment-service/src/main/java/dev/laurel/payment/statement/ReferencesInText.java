package dev.laurel.payment.statement;

import dev.laurel.payment.processor.transfer.TransferReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds references in what a bank prints: in whatever case, with whatever between the characters, and as people misread
 * or mistype them. A guess is only made if the check character agrees with it.
 */
final class ReferencesInText {

    /** What may have been meant by a character; those outside the alphabet must mean another. */
    private static final Map<Character, String> MEANT = Map.ofEntries(
            Map.entry('0', "DQ"),
            Map.entry('O', "DQ"),
            Map.entry('1', "L7T"),
            Map.entry('I', "L7T"),
            Map.entry('2', "Z"),
            Map.entry('Z', "2"),
            Map.entry('5', "S"),
            Map.entry('S', "5"),
            Map.entry('8', "B"),
            Map.entry('B', "8"),
            Map.entry('6', "G"),
            Map.entry('G', "6"),
            Map.entry('U', "V"),
            Map.entry('V', "U"));

    /** How many characters of the alphabet may be other ones of it; each more makes chance hits likelier. */
    private static final int MOST_MISREAD = 1;

    private ReferencesInText() {}

    /**
     * A reference that may be meant.
     *
     * @param reference as it is written
     * @param isExact whether it stands there so, but for case, spaces and dashes
     * @param isNamed whether the prefix stands before it; without it, it may be chance
     */
    record Found(String reference, boolean isExact, boolean isNamed) {}

    /** The likeliest first. */
    static List<Found> in(String text) {
        var characters = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        List<Found> named = new ArrayList<>();
        List<Found> guessed = new ArrayList<>();
        List<Found> bare = new ArrayList<>();
        for (int start = 0; start + TransferReference.LENGTH <= characters.length(); start++) {
            var body = characters.substring(start, start + TransferReference.LENGTH);
            var isRight = TransferReference.isRight(body);
            if (!isPrefixBefore(characters, start)) {
                if (isRight) {
                    bare.add(new Found(TransferReference.written(body), true, false));
                }
            } else if (isRight) {
                named.add(new Found(TransferReference.written(body), true, true));
            } else {
                meant(body).forEach(right -> guessed.add(new Found(TransferReference.written(right), false, true)));
            }
        }
        named.addAll(guessed);
        named.addAll(bare);
        return List.copyOf(named);
    }

    private static boolean isPrefixBefore(String characters, int start) {
        var length = TransferReference.PREFIX.length();
        return start >= length
                && characters
                        .substring(start - length, start)
                        .replace('1', 'L')
                        .replace('I', 'L')
                        .equals(TransferReference.PREFIX);
    }

    private static Set<String> meant(String body) {
        Set<String> right = new LinkedHashSet<>();
        guess(body, new StringBuilder(), 0, right);
        return right;
    }

    private static void guess(String body, StringBuilder guessed, int misread, Set<String> right) {
        if (guessed.length() == body.length()) {
            if (TransferReference.isRight(guessed)) {
                right.add(guessed.toString());
            }
            return;
        }
        var length = guessed.length();
        var written = body.charAt(length);
        var isPossible = TransferReference.ALPHABET.indexOf(written) >= 0;
        if (isPossible) {
            guess(body, guessed.append(written), misread, right);
            guessed.setLength(length);
        }
        if (!isPossible || misread < MOST_MISREAD) {
            for (var other : MEANT.getOrDefault(written, "").toCharArray()) {
                guess(body, guessed.append(other), isPossible ? misread + 1 : misread, right);
                guessed.setLength(length);
            }
        }
    }
}
