package dev.laurel.payment.payment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Names that follow from who asks and the key that they sent, so that storing decides whether a request is the first of
 * its kind: a second one finds the first in its place. 160 bits of a SHA-256 in base 32.
 */
final class DerivedIds {

    private static final int KEPT_BYTES = 20;
    private static final int DIGITS = KEPT_BYTES * Byte.SIZE / 5;

    private DerivedIds() {}

    static String of(String prefix, String... parts) {
        var number = new BigInteger(1, Arrays.copyOf(Fingerprint.digest(parts), KEPT_BYTES));
        var digits = number.toString(32);
        return prefix + "0".repeat(DIGITS - digits.length()) + digits;
    }

    static Pattern form(String prefix) {
        return Pattern.compile(prefix + "[0-9a-v]{" + DIGITS + "}");
    }
}
