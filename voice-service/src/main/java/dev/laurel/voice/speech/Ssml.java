package dev.laurel.voice.speech;

import java.util.regex.Pattern;

/**
 * Plain text as speech markup. Numbers are spoken as numbers whatever stands around them, amounts of dollars as money,
 * and no character of the text can become markup.
 */
public final class Ssml {

    /** Alexa's limit, markup included. */
    static final int LONGEST = 8000;

    private static final String OPEN = "<speak>";
    private static final String CLOSE = "</speak>";
    private static final Pattern UNSPEAKABLE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Z}]|[•\\p{Cs}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DOLLARS = Pattern.compile("(?<![\\p{L}\\d.,])(\\d+\\.\\d{2}) USD(?!\\p{L})");
    /** Grouped by commas, or with a sign: Alexa would read a pause or a hyphen. */
    private static final Pattern CARDINAL =
            Pattern.compile("(?<![\\p{L}\\d.,+-])([+-]?)(\\d{1,3}(?:,\\d{3})+|(?<=[+-])\\d+)(?![\\d]|[.,]\\d)");

    private Ssml() {}

    /** The document that says this; of a text that would be too long, as many whole words as fit. */
    public static String of(String text) {
        String plain = SPACES.matcher(UNSPEAKABLE.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        String spoken = marked(plain);
        while (OPEN.length() + spoken.length() + CLOSE.length() > LONGEST) {
            plain = shorter(plain);
            spoken = marked(plain);
        }
        return OPEN + spoken + CLOSE;
    }

    private static String marked(String plain) {
        String priced = DOLLARS.matcher(escaped(plain)).replaceAll("\\$$1");
        return CARDINAL.matcher(priced).replaceAll(number -> {
            String sign = number.group(1).equals("-") ? "-" : "";
            return "<say-as interpret-as=\"cardinal\">" + sign + number.group(2).replace(",", "") + "</say-as>";
        });
    }

    private static String shorter(String plain) {
        int wanted = plain.length() * 3 / 4;
        int space = plain.lastIndexOf(' ', wanted);
        // No half of a character.
        return plain.substring(0, space > 0 ? space : plain.offsetByCodePoints(0, plain.codePointCount(0, wanted) - 1));
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
