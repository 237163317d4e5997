package dev.laurel.payment.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests are the same without keeping what was in them. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 of the parts in hex. */
    public static String of(String... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    /** Hashes the parts with their lengths, so that no two lists of parts run together to the same bytes. */
    static byte[] digest(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(UTF_8);
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
