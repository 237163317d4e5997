package dev.laurel.gateway.portal;

import java.security.SecureRandom;
import java.util.Base64;

/** What scripts and styles of one page have to know to be run, for one answer alone. */
final class Nonces {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
