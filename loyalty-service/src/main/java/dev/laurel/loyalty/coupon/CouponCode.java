package dev.laurel.loyalty.coupon;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A code as people write it. It never shows in logs: its text has to be asked for by name.
 *
 * @param text as it is shown to whom it was given
 */
public record CouponCode(String text) {

    /** No 0, O, 1 and I, which people mistake for one another. */
    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** Five bits each: 100 bits that nobody guesses. */
    static final int LENGTH = 20;

    private static final int GROUP = 5;
    private static final Pattern FORM = Pattern.compile("[!-~]{4,64}");
    private static final Pattern UNHEARD = Pattern.compile("[\\s-]+");

    /** A new code out of 100 random bits. */
    static CouponCode generate(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CouponCode(text.toString());
    }

    /** Whether a text can be a code at all: 4 to 64 visible ASCII characters, of which four matter. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches() && new CouponCode(text).bare().length() >= 4;
    }

    /** What tells codes apart: neither dashes and spaces nor the case of letters do. */
    String bare() {
        return UNHEARD.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "a code";
    }
}
