package dev.laurel.draw;

import dev.laurel.draw.Step.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** Whether the operator's signature covers the bundle as it is. */
final class SignatureCheck {

    private static final int LENGTH = 64;

    private SignatureCheck() {}

    static Step signature(ObjectNode bundle, PublicKeys keys) {
        JsonFields signature = new JsonFields("The bundle", bundle).object("signature");
        String keyId = signature.text("keyId");
        if (!signature.text("alg").equals(PublicKeys.ALGORITHM)) {
            return failed("The signature is not by Ed25519.");
        }
        if (keys.key(keyId).isEmpty()) {
            return failed(
                    "The key " + keyId + " is not known: give the operator's key file (" + PublicKeys.PATH + ").");
        }
        if (!keys.isEmpty() && !keys.publishes(keyId)) {
            return failed("The key " + keyId + " is not among those that the operator publishes.");
        }
        ObjectNode unsigned = bundle.deepCopy();
        unsigned.remove("signature");
        byte[] value = Hex.bytes("The signature's value", signature.text("value"), LENGTH);
        if (!SigningKey.verifies(keys, keyId, CanonicalJson.bytes(unsigned), value)) {
            return failed("The signature does not fit: something in the bundle was changed after it was signed.");
        }
        return new Step(
                Verdict.HOLDS,
                "bundle's signature",
                keys.isEmpty()
                        ? "Nothing in the bundle was changed since the key " + keyId
                                + " signed it. Compare that key with" + " the operator's " + PublicKeys.PATH + "."
                        : "The operator's published key " + keyId + " signed the bundle as it is.");
    }

    private static Step failed(String words) {
        return new Step(Verdict.FAILS, "bundle's signature", words);
    }
}
