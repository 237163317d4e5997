package dev.laurel.dialogue.slot;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared: lower case, without accents and punctuation, single spaces. */
public final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** Points and commas between digits and hyphens between words are kept: they belong to numbers, dates and names. */
    private static final Pattern NOISE = Pattern.compile("(?<!\\d)[.,]|[.,](?!\\d)|[^\\p{L}\\p{N}.,\\-/ ]");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Words() {}

    /** The text as it is compared. */
    public static String plain(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        String joined = bare.replace("'", "").replace("’", "");
        return SPACES.matcher(NOISE.matcher(joined).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** Its words. */
    public static List<String> of(String text) {
        String plain = plain(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
    }
}
