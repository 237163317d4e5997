package dev.laurel.draw;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** The operator's Ed25519 key. Its signature binds what cannot be recomputed: outcomes and times. */
public final class SigningKey {

    private final String keyId;
    private final PrivateKey key;

    /**
     * A key pair; that its halves belong together is tried.
     *
     * @param publicKey 32 bytes in lower-case hexadecimal, which is also the key's id
     * @param pkcs8 the private key as PKCS #8 in base64, as in the PEM of {@code openssl genpkey -algorithm ed25519}
     */
    public SigningKey(String publicKey, String pkcs8) {
        try {
            this.keyId = publicKey;
            this.key = KeyFactory.getInstance(PublicKeys.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("The signing key is no Ed25519 key as PKCS #8 in base64", unreadable);
        }
        byte[] sample = publicKey.getBytes(StandardCharsets.UTF_8);
        if (!verifies(PublicKeys.none(), publicKey, sample, sign(sample))) {
            throw new IllegalArgumentException("The signing key does not belong to the public key " + publicKey);
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
}
