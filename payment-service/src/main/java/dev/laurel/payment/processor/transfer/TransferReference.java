package dev.laurel.payment.processor.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What the customer writes into the note of a transfer, for example {@code LRL-7K3M-9Q2P}: 35 bits that follow from the
 * payment's id, in an alphabet without 0, O, 1 and I, and a check character that tells any one wrong character and any
 * two neighbours that changed places. (Damm's scheme over the 32 elements of GF(2^5): adding and doubling.)
 */
public final class TransferReference {

    public static final String PREFIX = "LRL";
    public static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    /** How many characters follow the prefix, the check character among them. */
    public static final int LENGTH = 8;

    private static final int BITS = 5;
    private static final int GROUP = 4;
    /** x^5 + x^2 + 1, which is irreducible. */
    private static final int MODULUS = 0b100101;

    private TransferReference() {}

    /**
     * The reference of a payment.
     *
     * @param salt 0, or higher when a lower one gave another payment's reference
     */
    static String of(String paymentId, int salt) {
        long bits = first64Bits(paymentId + '#' + salt);
        var body = new StringBuilder();
        for (int index = 0; index < LENGTH - 1; index++) {
            body.append(ALPHABET.charAt((int) (bits >>> (index * BITS)) & (ALPHABET.length() - 1)));
        }
        return written(body.append(ALPHABET.charAt(remainder(body))));
    }

    /** Whether these characters, without prefix and dashes, are a reference as far as the check character tells. */
    public static boolean isRight(CharSequence body) {
        return body.length() == LENGTH
                && body.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && remainder(body) == 0;
    }

    /** As it is shown to people. */
    public static String written(CharSequence body) {
        return PREFIX + '-' + body.subSequence(0, GROUP) + '-' + body.subSequence(GROUP, LENGTH);
    }

    private static int remainder(CharSequence characters) {
        int remainder = 0;
        for (int index = 0; index < characters.length(); index++) {
            int doubled = (remainder ^ ALPHABET.indexOf(characters.charAt(index))) << 1;
            remainder = doubled < ALPHABET.length() ? doubled : doubled ^ MODULUS;
        }
        return remainder;
    }

    private static long first64Bits(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            long bits = 0;
            for (int index = 0; index < Long.BYTES; index++) {
                bits = bits << Byte.SIZE | (digest[index] & 0xff);
            }
            return bits;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
