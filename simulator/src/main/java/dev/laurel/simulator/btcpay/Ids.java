package dev.laurel.simulator.btcpay;

import java.security.SecureRandom;

/** Names as BTCPay makes them: base 58, 22 characters. */
final class Ids {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LENGTH = 22;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String next() {
        var name = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            name.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }

    /** A name that tells which invoice it belongs to. */
    static String within(String invoiceId) {
        return invoiceId + next().substring(0, LENGTH / 4);
    }

    static String invoiceOf(String id) {
        return id.length() < LENGTH ? id : id.substring(0, LENGTH);
    }
}
