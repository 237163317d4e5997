package dev.laurel.draw;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/** The operator's Ed25519 key. Its signature binds what cannot be recomputed: outcomes and times. */
public final class SigningKey {

    private static final int LENGTH = 32;

    private final String keyId;
    private final PrivateKey key;

    /**
     * The key.
     *
     * @param secret 32 random bytes in lower-case hexadecimal ({@code openssl rand -hex 32}), the private key of RFC 8032
     */
    public SigningKey(String secret) {
        KeyPair pair = pair(Hex.bytes("The signing key", secret, LENGTH));
        byte[] encoded = pair.getPublic().getEncoded();
        this.keyId = Hex.of(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
        this.key = pair.getPrivate();
    }

    /** The public half, 32 bytes in lower-case hexadecimal, which is also the key's id. */
    public String publicKey() {
        return keyId;
    }

    /** The platform computes a public key only where it makes a pair, so it is given the secret as its randomness. */
    private static KeyPair pair(byte[] secret) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(PublicKeys.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bundle with its signature, which covers the canonical bytes of all other fields. */
    public ObjectNode sign(ObjectNode bundle) {
        ObjectNode signed = bundle.deepCopy();
        signed.remove("signature");
        String value = Hex.of(sign(CanonicalJson.bytes(signed)));
        signed.putObject("signature")
                .put("alg", PublicKeys.ALGORITHM)
                .put("keyId", keyId)
                .put("value", value);
        return signed;
    }

    private byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(PublicKeys.ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean verifies(PublicKeys keys, String keyId, byte[] bytes, byte[] value) {
        var key = keys.key(keyId);
        if (key.isEmpty()) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(PublicKeys.ALGORITHM);
            signature.initVerify(key.get());
            signature.update(bytes);
            return signature.verify(value);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** Yields the secret and nothing else. */
    private static final class Given extends SecureRandom {

        private final transient byte[] secret;

        Given(byte[] secret) {
            this.secret = secret;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != secret.length) {
                throw new IllegalStateException("The platform asks for " + bytes.length + " random bytes");
            }
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
