package dev.laurel.simulator.coinbase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Idempotency keys. What a key makes is named after it, so that the name alone tells whether it was used. */
final class Keys {

    private static final Pattern UUID_V4 = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final int ID_LENGTH = 24;

    private Keys() {}

    static boolean isGood(@Nullable String key) {
        return key == null || UUID_V4.matcher(key).matches();
    }

    /** 24 hexadecimal digits; without a key new ones each time. */
    static String id(String kind, @Nullable String key) {
        var source = kind + ":" + (key == null ? UUID.randomUUID().toString() : key);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
