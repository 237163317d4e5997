package dev.laurel.platform.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action on record. Its hash is SHA-256 over its fields, each as {@code length:text}, in the order of this record
 * without {@code reason} and {@code hash}. The reason is bound by its own salted hash, so it can be forgotten.
 *
 * @param number counts up from 1 without gaps
 * @param at when, in milliseconds
 * @param reasonHash of salt and reason, empty when none was given
 * @param reason as it was given; nothing when none was, or when it was forgotten
 * @param correlationId the trace in which it was done
 * @param previousHash the hash of the record before it, empty for the first
 */
public record StaffRecord(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        String reasonHash,
        @Nullable Reason reason,
        Map<String, String> details,
        String correlationId,
        String previousHash,
        String hash) {

    /**
     * A reason that is kept.
     *
     * @param salt keeps a forgotten reason from being guessed by its hash
     */
    public record Reason(String salt, String text) {
        String hash() {
            return sha256(salt + text);
        }
    }

    static StaffRecord of(
            long number,
            Instant at,
            StaffAction action,
            @Nullable Reason reason,
            String correlationId,
            String previousHash) {
        StaffRecord open = new StaffRecord(
                number,
                at,
                action.actor(),
                action.action(),
                action.subject(),
                reason == null ? "" : reason.hash(),
                reason,
                action.details(),
                correlationId,
                previousHash,
                "");
        return open.sealed();
    }

    private StaffRecord sealed() {
        return new StaffRecord(
                number,
                at,
                actor,
                action,
                subject,
                reasonHash,
                reason,
                details,
                correlationId,
                previousHash,
                ownHash());
    }

    /** Whether it is what was written, and follows a record with this hash. */
    boolean follows(String hashBefore) {
        return previousHash.equals(hashBefore)
                && hash.equals(ownHash())
                && (reason == null || reason.hash().equals(reasonHash));
    }

    private String ownHash() {
        StringBuilder text = new StringBuilder();
        field(text, Long.toString(number));
        field(text, at.toString());
        field(text, actor);
        field(text, action);
        field(text, subject);
        field(text, reasonHash);
        details.forEach((name, value) -> {
            field(text, name);
            field(text, value);
        });
        field(text, correlationId);
        field(text, previousHash);
        return sha256(text);
    }

    private static void field(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value);
    }

    private static String sha256(CharSequence text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
