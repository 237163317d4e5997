package dev.laurel.draw;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Ed25519 keys that an operator signs bundles with, by id. The operator's ids are the keys themselves, 32 bytes in
 * lower-case hexadecimal, so that a saved bundle can be checked without any other file.
 */
public final class PublicKeys {

    /** Where an operator publishes them. */
    public static final String PATH = "/.well-known/laurel-draw-keys.json";

    static final String ALGORITHM = "Ed25519";
    private static final int LENGTH = 32;
    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final String PREFIX = "302a300506032b6570032100";

    private final Map<String, String> keysById;

    private PublicKeys(Map<String, String> keysById) {
        this.keysById = keysById;
    }

    /** No keys but those that are their own ids. */
    public static PublicKeys none() {
        return new PublicKeys(Map.of());
    }

    /** These keys, each in hexadecimal and its own id. */
    public static PublicKeys of(Iterable<String> keys) {
        Map<String, String> byId = new LinkedHashMap<>();
        keys.forEach(key -> byId.put(Hex.of(Hex.bytes("A public key", key, LENGTH)), key));
        return new PublicKeys(byId);
    }

    /** The file at {@value #PATH}. */
    public static PublicKeys parse(byte[] json) {
        Map<String, String> byId = new LinkedHashMap<>();
        new JsonFields("The key file", JsonFields.parse("The key file", json))
                .array("keys")
                .forEach(item -> {
                    JsonFields key = new JsonFields("A key", item);
                    if (key.text("alg").equals(ALGORITHM)) {
                        byId.put(key.text("keyId"), key.text("publicKey"));
                    }
                });
        return new PublicKeys(byId);
    }

    /** The file's content, as {@link #parse} reads it. */
    public ObjectNode json() {
        ObjectNode json = JsonFields.newObject();
        ArrayNode array = json.putArray("keys");
        keysById.forEach((keyId, key) ->
                array.addObject().put("keyId", keyId).put("alg", ALGORITHM).put("publicKey", key));
        return json;
    }

    /** Whether this id is among the operator's published ones. */
    public boolean publishes(String keyId) {
        return keysById.containsKey(keyId);
    }

    /** Whether there are any. */
    public boolean isEmpty() {
        return keysById.isEmpty();
    }

    Optional<PublicKey> key(String keyId) {
        String hex = keysById.getOrDefault(keyId, keyId);
        return hex.length() == 2 * LENGTH && Hex.isHex(hex) ? Optional.of(decode(hex)) : Optional.empty();
    }

    private static PublicKey decode(String hex) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(PREFIX + hex)));
        } catch (GeneralSecurityException noPoint) {
            throw new ProtocolViolation("The public key " + hex + " is no Ed25519 key");
        }
    }
}
