package dev.laurel.draw;

import java.nio.charset.StandardCharsets;

/** What all randomness of a draw follows from: the terms, the sealed entries, and a beacon round nobody could know. */
public final class Seed {

    private Seed() {}

    /** The seed of 32 bytes from three hashes in lower-case hexadecimal. */
    public static byte[] of(String termsHash, String merkleRoot, String randomness) {
        return Sha256.of(
                (Terms.PROTOCOL + "\0").getBytes(StandardCharsets.UTF_8),
                Hex.bytes("The terms' hash", termsHash, Sha256.LENGTH),
                Hex.bytes("The Merkle root", merkleRoot, Sha256.LENGTH),
                Hex.bytes("The randomness", randomness, Sha256.LENGTH));
    }
}
