package dev.laurel.dialogue.slot;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds what somebody means among things with names, though only part of a name is said, and not quite right. */
public final class Names {

    /** Below this share of a name's letters, the rest of the sentence has named something else. */
    private static final double ENOUGH = 0.4;

    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "for", "my", "me", "in", "to", "and", "with", "el", "la", "los", "las", "un", "una",
            "de", "del", "para", "por", "mi", "y", "en", "al", "con");

    private Names() {}

    /** Those whose name fits the text best: none, the one, or several that fit equally well. */
    public static <T> List<T> in(String text, List<T> things, Function<T, String> name) {
        var words = telling(text);
        var fitting = things.stream()
                .filter(thing ->
                        found(words, telling(name.apply(thing))) >= ENOUGH * letters(telling(name.apply(thing))))
                .filter(thing -> found(words, telling(name.apply(thing))) > 0)
                .toList();
        int best = fitting.stream()
                .mapToInt(thing -> found(words, telling(name.apply(thing))))
                .max()
                .orElse(0);
        return fitting.stream()
                .filter(thing -> found(words, telling(name.apply(thing))) == best)
                .toList();
    }

    private static List<String> telling(String text) {
        return Words.of(text).stream().filter(word -> !EMPTY.contains(word)).toList();
    }

    private static int letters(List<String> name) {
        return name.stream().mapToInt(String::length).sum();
    }

    /** How many of a name's letters are in words that were said. */
    private static int found(List<String> said, List<String> name) {
        return letters(name.stream()
                .filter(word -> said.stream().anyMatch(other -> alike(word, other)))
                .toList());
    }

    private static boolean alike(String word, String other) {
        int slips = word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
        return word.equals(other)
                || (Math.abs(word.length() - other.length()) <= slips && distance(word, other) <= slips);
    }

    /** Levenshtein's, with neighbours swapped counting once. */
    private static int distance(String left, String right) {
        var rows = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[left.length()][right.length()];
    }
}
