package dev.laurel.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A drand chain: which key signs its rounds, and when.
 *
 * @param chainHash what drand calls the chain, a hash over the others
 * @param publicKey of 96 bytes
 * @param scheme how it signs; only {@code bls-unchained-g1-rfc9380} is understood
 * @param periodSeconds between rounds
 * @param genesisSeconds when round 1 was, in seconds since 1970
 */
public record BeaconChain(String chainHash, String publicKey, String scheme, int periodSeconds, long genesisSeconds) {

    /** drand's quicknet, as https://api.drand.sh/v2/beacons/quicknet/info and draws.md have it. */
    public static final BeaconChain QUICKNET = new BeaconChain(
            "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
            "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510"
                    + "d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
            Bls.SCHEME,
            3,
            1_692_803_367L);

    public BeaconChain {
        Hex.bytes("The chain hash", chainHash, Sha256.LENGTH);
        Hex.bytes("The beacon's public key", publicKey, Bls.KEY_LENGTH);
        if (!scheme.equals(Bls.SCHEME)) {
            throw new ProtocolViolation("The scheme " + scheme + " is not " + Bls.SCHEME);
        }
        if (periodSeconds < 1) {
            throw new ProtocolViolation("A beacon's period is at least a second");
        }
    }

    /**
     * The hash by which drand names a chain (chain/info.go of drand 2): over period, genesis, key, the hash of its first
     * group and, unless it is the default beacon, its name.
     */
    public static String hash(int period, long genesis, String publicKey, String groupHash, String beaconId) {
        return Hex.of(Sha256.of(
                ByteBuffer.allocate(12).putInt(period).putLong(genesis).array(),
                Hex.bytes("The beacon's public key", publicKey, Bls.KEY_LENGTH),
                Hex.bytes("The group hash", groupHash, Sha256.LENGTH),
                beaconId.equals("default") ? new byte[0] : beaconId.getBytes(StandardCharsets.UTF_8)));
    }

    /** When a round is published; the first is round 1. */
    public Instant timeOf(long round) {
        return Instant.ofEpochSecond(
                Math.addExact(genesisSeconds, Math.multiplyExact(round - 1, (long) periodSeconds)));
    }

    /** The first round whose time is not before the instant. */
    public long firstRoundFrom(Instant instant) {
        long seconds = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0) - genesisSeconds;
        return seconds <= 0 ? 1 : Math.ceilDiv(seconds, (long) periodSeconds) + 1;
    }

    /** Whether the signature, in lower-case hexadecimal, is this chain's over the round. */
    public boolean verifies(long round, String signature) {
        return signature.length() == 2 * Bls.SIGNATURE_LENGTH
                && Hex.isHex(signature)
                && Bls.verifies(
                        Hex.bytes("The beacon's public key", publicKey, Bls.KEY_LENGTH),
                        round,
                        Hex.bytes("The signature", signature, Bls.SIGNATURE_LENGTH));
    }

    /** What a round's signature is hashed to, in lower-case hexadecimal. */
    public static String randomness(String signature) {
        return Hex.of(Sha256.of(Hex.bytes("The beacon's signature", signature, Bls.SIGNATURE_LENGTH)));
    }
}
