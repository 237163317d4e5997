package dev.laurel.gateway.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what nobody may guess. */
final class Unguessable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Unguessable() {}

    /** 256 bits in 43 characters that are plain in a cookie, a header and an address. */
    static String text() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
