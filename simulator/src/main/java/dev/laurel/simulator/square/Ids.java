package dev.laurel.simulator.square;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Square's ids. A payment's is derived from its idempotency key and those of its refunds and disputes begin with it, so
 * that everything is found by one look-up and a key can make one payment only.
 */
final class Ids {

    private static final int BYTES = 15;

    private Ids() {}

    static String payment(String idempotencyKey) {
        return hash(idempotencyKey) + "ZY";
    }

    static String refund(String payment, String idempotencyKey) {
        return payment + "_" + hash(idempotencyKey);
    }

    static String paymentOfRefund(String refund) {
        return refund.substring(0, Math.max(0, refund.indexOf('_')));
    }

    static String dispute(String payment, int number) {
        return payment + "D" + number;
    }

    static String paymentOfDispute(String dispute) {
        return dispute.substring(0, Math.max(0, dispute.lastIndexOf('D')));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
