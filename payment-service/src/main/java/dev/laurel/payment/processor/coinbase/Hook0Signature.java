package dev.laurel.payment.processor.coinbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code X-Hook0-Signature: t=…,v0=…,h=…,v1=…}. {@code v0} is the hex HMAC-SHA256 of {@code t.body};
 * {@code v1} that of {@code t.names.values.body}, where {@code h} names the headers, parted by spaces, and the values are
 * joined by dots. Where there is a {@code v1}, it alone decides: a right {@code v0} beside it saves nothing.
 */
final class Hook0Signature {

    private static final int LONGEST = 8 * 1024;
    /** Seconds of the epoch, with room. */
    private static final String TIME = "\\d{1,12}";

    private final Map<String, String> parts;
    private final String time;

    private Hook0Signature(Map<String, String> parts, String time) {
        this.parts = parts;
        this.time = time;
    }

    /** Empty if it is no such header. */
    static Optional<Hook0Signature> parse(String header) {
        Map<String, String> parts = new HashMap<>();
        for (var part : header.length() > LONGEST ? new String[0] : header.split(",", -1)) {
            var pair = part.split("=", 2);
            if (pair.length < 2 || parts.put(pair[0].strip(), pair[1].strip()) != null) {
                return Optional.empty();
            }
        }
        var time = parts.get("t");
        return time != null && time.matches(TIME) && (parts.containsKey("v0") || parts.containsKey("v1"))
                ? Optional.of(new Hook0Signature(parts, time))
                : Optional.empty();
    }

    Instant signedAt() {
        return Instant.ofEpochSecond(Long.parseLong(time));
    }

    boolean isMadeBy(String secret, byte[] body, Function<String, @Nullable String> header) {
        var v1 = parts.get("v1");
        if (v1 == null) {
            return isEqual(parts.get("v0"), code(secret, time + ".", body));
        }
        var names = parts.getOrDefault("h", "");
        var values = values(names, header);
        return values.isPresent()
                && isEqual(v1, code(secret, time + "." + names + "." + String.join(".", values.get()) + ".", body));
    }

    /** Empty if one of them was not delivered: signed is not what is missing. */
    private static Optional<List<String>> values(String names, Function<String, @Nullable String> header) {
        List<String> values = new ArrayList<>();
        for (var name : names.isEmpty() ? new String[0] : names.split(" ", -1)) {
            var value = header.apply(name);
            if (value == null) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(values);
    }

    private static boolean isEqual(@Nullable String hex, byte[] code) {
        try {
            return hex != null && MessageDigest.isEqual(HexFormat.of().parseHex(hex), code);
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private static byte[] code(String secret, String before, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(before.getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }
}
