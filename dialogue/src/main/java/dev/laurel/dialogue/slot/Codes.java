package dev.laurel.dialogue.slot;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A linking code: six to eight letters and digits with a digit among them; by voice its digits may come one by one. */
public final class Codes {

    private static final Pattern CODE = Pattern.compile("\\b(?=[A-Za-z]*\\d)[A-Za-z0-9]{6,8}\\b");
    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("(?<=\\b\\d)[ -](?=\\d\\b)|(?<=\\d{3})[ -](?=\\d{3}\\b)");

    private Codes() {}

    /** The code in a text, in upper case. */
    public static Optional<String> in(String text) {
        Matcher code = CODE.matcher(BETWEEN_DIGITS.matcher(text).replaceAll(""));
        return code.find() ? Optional.of(code.group().toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
