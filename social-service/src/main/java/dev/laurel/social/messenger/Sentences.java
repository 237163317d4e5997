package dev.laurel.social.messenger;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces that a message can hold: between sentences, else between words, else anywhere. */
final class Sentences {

    private Sentences() {}

    /** Pieces of at most so many characters. None is blank, and nothing but the space at a cut is lost. */
    static List<String> split(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        var rest = text.strip();
        while (rest.length() > longest) {
            var cut = cut(rest, longest);
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int cut(String text, int longest) {
        var space = -1;
        for (var end = longest; end > 0; end--) {
            if (Character.isWhitespace(text.charAt(end))) {
                if (endsSentence(text.charAt(end - 1)) || text.charAt(end) == '\n') {
                    return end;
                }
                space = Math.max(space, end);
            }
        }
        if (space > 0) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }

    private static boolean endsSentence(char last) {
        return ".!?…".indexOf(last) >= 0;
    }
}
