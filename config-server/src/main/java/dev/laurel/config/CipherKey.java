package dev.laurel.config;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/**
 * The key of {@code {cipher}} values: 32 bytes in hex, for AES-256 in GCM mode, so that a changed value is noticed and
 * never served. Make one with {@code openssl rand -hex 32}.
 */
@ConfigurationProperties("laurel.config.cipher")
record CipherKey(@DefaultValue("") String key) {

    CipherKey {
        if (!key.isEmpty() && !key.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("LAUREL_CONFIG_KEY must be 32 bytes in hex: openssl rand -hex 32");
        }
    }

    /** Null without a key: the server then answers that none is installed, and serves no encrypted value. */
    @Nullable TextEncryptor encryptor() {
        if (key.isEmpty()) {
            return null;
        }
        var aes = AesGcmBytesEncryptor.withSecretKey(
                        new SecretKeySpec(HexFormat.of().parseHex(key), "AES"))
                .build();
        return new TextEncryptor() {
            @Override
            public String encrypt(String text) {
                return HexFormat.of().formatHex(aes.encrypt(text.getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public String decrypt(String encrypted) {
                return new String(aes.decrypt(HexFormat.of().parseHex(encrypted)), StandardCharsets.UTF_8);
            }
        };
    }

    @Override
    public String toString() {
        return key.isEmpty() ? "no key" : "a key";
    }
}
