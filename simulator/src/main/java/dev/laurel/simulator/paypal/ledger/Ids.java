package dev.laurel.simulator.paypal.ledger;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Ids in PayPal's form, 17 capitals and digits. All ids of one order share their first 14, so that each leads to the
 * order; those of a repeatable request are derived from its key, so that the key needs no memory of its own.
 */
final class Ids {

    private static final int CORE = 14;
    private static final String ORDER = "ODR";
    private static final String CAPTURE = "CAP";
    private static final String DISPUTE = "PP-R-";

    private Ids() {}

    static String order(String key) {
        return digest(key) + ORDER;
    }

    static String capture(String orderId) {
        return core(orderId) + CAPTURE;
    }

    /** {@code number} counts the order's refunds, from 0. */
    static String refund(String orderId, int number) {
        return core(orderId) + "R" + "%02d".formatted(number);
    }

    static String dispute(String orderId, int number) {
        return DISPUTE + core(orderId) + number;
    }

    /** The order to which any of its ids leads. */
    static String orderOf(String id) {
        return core(id) + ORDER;
    }

    private static String core(String id) {
        var bare = id.startsWith(DISPUTE) ? id.substring(DISPUTE.length()) : id;
        return bare.length() < CORE ? bare : bare.substring(0, CORE);
    }

    private static String digest(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).toString(36).toUpperCase(Locale.ROOT).substring(0, CORE);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
