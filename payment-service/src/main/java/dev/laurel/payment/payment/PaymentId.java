package dev.laurel.payment.payment;

import java.util.regex.Pattern;

/**
 * Names a payment. It is derived from who pays and the client's Idempotency-Key, so that storing the payment is what
 * decides whether a request is the first of its kind: a second insert collides.
 *
 * @param value {@code pay_} and 160 bits of a SHA-256 in base 32
 */
public record PaymentId(String value) {

    private static final String PREFIX = "pay_";
    private static final Pattern FORM = DerivedIds.form(PREFIX);

    /** Whether the text could be a payment's id; what could not need not be looked for. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id of the payment that this customer asks for under this key. */
    public static PaymentId derivedFrom(String customerId, String idempotencyKey) {
        return new PaymentId(DerivedIds.of(PREFIX, customerId, idempotencyKey));
    }

    @Override
    public String toString() {
        return value;
    }
}
