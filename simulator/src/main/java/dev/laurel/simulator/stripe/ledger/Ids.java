package dev.laurel.simulator.stripe.ledger;

import java.time.Clock;
import java.util.SplittableRandom;

/**
 * Makes ids of Stripe's form whose alphabetical order is their age, so that one sorted map both finds an object and
 * pages through them. Not safe for use by several threads.
 */
final class Ids {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int AGE_LENGTH = 11;
    private static final int LENGTH = 24;

    private final Clock clock;
    private final SplittableRandom random = new SplittableRandom();
    private long last;

    Ids(Clock clock) {
        this.clock = clock;
    }

    String next(String prefix) {
        // Leaves room for 4,096 ids a millisecond; a faster burst borrows from the next one.
        last = Math.max(last + 1, clock.millis() << 12);
        var id = new char[LENGTH];
        id[0] = '3';
        var rest = last;
        for (var at = AGE_LENGTH; at > 0; at--) {
            id[at] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        for (var at = AGE_LENGTH + 1; at < LENGTH - 1; at++) {
            id[at] = DIGITS.charAt(random.nextInt(DIGITS.length()));
        }
        id[LENGTH - 1] = '0';
        return prefix + new String(id);
    }

    /** A charge's id is its payment's but for the last digit, which counts the attempts, so it needs no index. */
    static String ofCharge(PaymentIntent payment) {
        var attempt = payment.charges().size() + 1;
        if (attempt >= DIGITS.length()) {
            throw new IllegalStateException("More attempts than a charge id can count: " + payment.id());
        }
        return "ch_" + payment.id().substring(3, payment.id().length() - 1) + DIGITS.charAt(attempt);
    }

    /** The id of the payment that a charge's id belongs to. */
    static String paymentOf(String chargeId) {
        return chargeId.length() == LENGTH + 3 ? "pi_" + chargeId.substring(3, chargeId.length() - 1) + '0' : chargeId;
    }
}
