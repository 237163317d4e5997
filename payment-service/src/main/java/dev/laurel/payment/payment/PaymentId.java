package dev.laurel.payment.payment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Names a payment. It is derived from who pays and the client's Idempotency-Key, so that storing the payment is what
 * decides whether a request is the first of its kind: a second insert collides.
 *
 * @param value {@code pay_} and 160 bits of a SHA-256 in base 32
 */
public record PaymentId(String value) {

    private static final int KEPT_BYTES = 20;
    private static final int DIGITS = KEPT_BYTES * Byte.SIZE / 5;
    private static final Pattern FORM = Pattern.compile("pay_[0-9a-v]{" + DIGITS + "}");

    /** Whether the text could be a payment's id; what could not need not be looked for. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id of the payment that this customer asks for under this key. */
    public static PaymentId derivedFrom(String customerId, String idempotencyKey) {
        var number = new BigInteger(1, Arrays.copyOf(Fingerprint.digest(customerId, idempotencyKey), KEPT_BYTES));
        var digits = number.toString(32);
        return new PaymentId("pay_" + "0".repeat(DIGITS - digits.length()) + digits);
    }

    @Override
    public String toString() {
        return value;
    }
}
