package dev.laurel.loyalty.coupon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps codes out of everything that is stored or logged: a code is stored encrypted (AES-256-GCM) and found by a keyed
 * hash (HMAC-SHA-256), so that neither a slow query's log nor a duplicate key's message tells one. Without the secret
 * even short codes of a merchant's own cannot be tried out against the hashes. The time of a look-up depends on the hash
 * alone.
 */
public final class CodeSeal {

    private static final String HMAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec indexKey;
    private final SecretKeySpec sealKey;
    private final SecureRandom random = new SecureRandom();

    /** @param secret of at least 16 characters; another one makes all codes that were stored before unreadable */
    CodeSeal(String secret) {
        byte[] root = secret.getBytes(UTF_8);
        SecretKeySpec rootKey = new SecretKeySpec(root, HMAC);
        this.indexKey = new SecretKeySpec(mac(rootKey, "laurel coupon index 1"), HMAC);
        this.sealKey = new SecretKeySpec(mac(rootKey, "laurel coupon seal 1"), "AES");
    }

    /** Under which id the code is stored: the same for codes that count as one. */
    String id(CouponCode code) {
        return HexFormat.of().formatHex(mac(indexKey, code.bare()));
    }

    /** The code as it is stored. */
    String seal(CouponCode code) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, code.text().getBytes(UTF_8));
        byte[] stored = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, stored, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(stored);
    }

    /** The code behind what is stored, for whom it was given to. */
    public CouponCode open(Coupon coupon) {
        byte[] stored = Base64.getDecoder().decode(coupon.sealed());
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
        return new CouponCode(new String(cipher(Cipher.DECRYPT_MODE, nonce, sealed), UTF_8));
    }

    /** A new code that nobody has. */
    CouponCode generate() {
        return CouponCode.generate(random);
    }

    /** Whether the coupon is this code's, in a time that tells nothing of where they differ. */
    boolean isOf(Coupon coupon, CouponCode code) {
        return MessageDigest.isEqual(
                open(coupon).bare().getBytes(UTF_8), code.bare().getBytes(UTF_8));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A code cannot be sealed or opened: was the secret changed?", failure);
        }
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + HMAC, impossible);
        }
    }
}
