package dev.laurel.loyalty.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A transfer as a member wants it.
 *
 * @param toEmail in lower case, as auth-service compares it
 * @param points above 0
 */
public record Wanted(String sender, String idempotencyKey, String toEmail, long points) {

    private static final int DIGITS = 26;

    public Wanted {
        toEmail = toEmail.strip().toLowerCase(Locale.ROOT);
    }

    /** The transfer's id: the same for the same request, and nobody else's. */
    public String id() {
        return "tr_" + hash(sender + '\n' + idempotencyKey).substring(0, DIGITS);
    }

    String fingerprint() {
        return hash(id() + '\n' + toEmail + '\n' + points);
    }

    /** The address as it may be shown for ever: {@code s***@example.com}. */
    String shownTo() {
        return toEmail.substring(0, 1) + "***" + toEmail.substring(toEmail.lastIndexOf('@'));
    }

    /** The name of its room in the allowance: two requests with one key and other points have two. */
    static String reservation(String id, long points) {
        return id + ':' + points;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
