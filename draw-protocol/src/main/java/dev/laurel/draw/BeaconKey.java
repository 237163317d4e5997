package dev.laurel.draw;

import supranational.blst.SecretKey;

/** The secret of a beacon of one's own, for simulators and tests. A real beacon's key exists only in shares. */
public final class BeaconKey {

    private final SecretKey key = new SecretKey();

    /**
     * The key that follows from the material, the same each time.
     *
     * @param material at least 32 bytes
     */
    public BeaconKey(byte[] material) {
        key.keygen(material);
    }

    /** In lower-case hexadecimal. */
    public String publicKey() {
        return Hex.of(Bls.publicKey(key));
    }

    /** The one signature of this key over the round, in lower-case hexadecimal. */
    public String sign(long round) {
        return Hex.of(Bls.sign(key, round));
    }
}
