package dev.laurel.loyalty.redemption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names of redemptions. They follow from the member and the client's Idempotency-Key, so that storing a redemption is what
 * decides whether a request is the first of its kind: {@code rdm_} and 160 bits of a SHA-256 in base 32.
 */
public final class RedemptionId {

    private static final String PREFIX = "rdm_";
    private static final int KEPT_BYTES = 20;
    private static final int DIGITS = KEPT_BYTES * Byte.SIZE / 5;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-v]{" + DIGITS + "}");

    private RedemptionId() {}

    /** The id of what this member redeems under this key. */
    public static String derivedFrom(String member, String idempotencyKey) {
        String digits = new BigInteger(1, Arrays.copyOf(digest(member, idempotencyKey), KEPT_BYTES)).toString(32);
        return PREFIX + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** Whether the text could be an id; what could not need not be looked for. */
    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The same for requests that ask for the same. */
    static String fingerprint(String... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    /** Hashes the parts with their lengths, so that no two lists of parts run together to the same bytes. */
    private static byte[] digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
