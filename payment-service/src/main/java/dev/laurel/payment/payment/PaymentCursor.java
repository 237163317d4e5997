package dev.laurel.payment.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a list of payments that is ordered by a time and then by id, which no payment ever changes.
 *
 * @param at the last payment's time
 * @param id the last payment's id
 */
public record PaymentCursor(Instant at, String id) {

    /** Before all ids. */
    public static final String FIRST = "";

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(.+)");

    /** The cursor that the text stands for, if it stands for one. */
    public static Optional<PaymentCursor> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() && PaymentId.isWellFormed(matcher.group(2))
                ? Optional.of(
                        new PaymentCursor(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return at.toEpochMilli() + "-" + id;
    }
}
