package dev.laurel.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.databind.json.JsonMapper;

/** AES-256-GCM around JSON, under the key that a cookie gives and bound to the name under which it is kept. */
final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Sealing(JsonMapper json) {
        this.json = json;
    }

    String seal(Object value, SessionKey key) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key.seal(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(key.name().getBytes(UTF_8));
            var encrypted = cipher.doFinal(json.writeValueAsBytes(value));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                            .put(nonce)
                            .put(encrypted)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    <T> T open(String text, SessionKey key, Class<T> type) {
        var all = Base64.getDecoder().decode(text);
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key.seal(), new GCMParameterSpec(TAG_BITS, all, 0, NONCE_BYTES));
            cipher.updateAAD(key.name().getBytes(UTF_8));
            return json.readValue(cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES), type);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("A sealed session was changed where it is kept", changed);
        }
    }
}
