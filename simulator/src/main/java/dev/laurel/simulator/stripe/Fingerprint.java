package dev.laurel.simulator.stripe;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Stands for all of a request that must be the same when its idempotency key comes again. */
final class Fingerprint {

    private static final int ENOUGH = 16;

    private Fingerprint() {}

    static String of(HttpServletRequest request, Form form) {
        var all = request.getMethod() + ' ' + request.getRequestURI() + '\n' + form.canonical();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(digest).substring(0, ENOUGH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
