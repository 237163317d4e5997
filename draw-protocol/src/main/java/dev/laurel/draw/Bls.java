package dev.laurel.draw;

import java.nio.ByteBuffer;
import supranational.blst.BLST_ERROR;
import supranational.blst.P1;
import supranational.blst.P1_Affine;
import supranational.blst.P2;
import supranational.blst.P2_Affine;
import supranational.blst.SecretKey;

/** BLS12-381 with signatures in G1 and keys in G2, as drand's scheme {@value #SCHEME} hashes and signs a round. */
final class Bls {

    static final String SCHEME = "bls-unchained-g1-rfc9380";
    static final int KEY_LENGTH = 96;
    static final int SIGNATURE_LENGTH = 48;
    private static final String DOMAIN = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

    private Bls() {}

    /** Whether the signature is the key's over this round; false also for bytes that are no point of the group. */
    static boolean verifies(byte[] publicKey, long round, byte[] signature) {
        try {
            P2_Affine key = new P2_Affine(publicKey);
            P1_Affine point = new P1_Affine(signature);
            return !key.is_inf()
                    && key.in_group()
                    && !point.is_inf()
                    && point.in_group()
                    && point.core_verify(key, true, message(round), DOMAIN) == BLST_ERROR.BLST_SUCCESS;
        } catch (RuntimeException noPoint) {
            // the binding throws its error's name for bytes that encode no point
            return false;
        }
    }

    static byte[] sign(SecretKey key, long round) {
        return new P1().hash_to(message(round), DOMAIN).sign_with(key).compress();
    }

    static byte[] publicKey(SecretKey key) {
        return new P2(key).compress();
    }

    private static byte[] message(long round) {
        return Sha256.of(ByteBuffer.allocate(Long.BYTES).putLong(round).array());
    }
}
