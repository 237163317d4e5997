package dev.laurel.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What follows from a cookie: where its session is kept, and with what it is sealed there. Neither the cookie nor the
 * seal can be had from the name, so whoever reads the store can neither come as somebody nor use what he reads.
 *
 * @param name under which it is kept
 * @param seal an AES key of 256 bits
 */
record SessionKey(String name, SecretKey seal) {

    static SessionKey of(String cookie) {
        return new SessionKey(
                HexFormat.of().formatHex(sha256("name " + cookie)), new SecretKeySpec(sha256("seal " + cookie), "AES"));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionKey key && name.equals(key.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
