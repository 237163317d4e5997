package dev.laurel.draw;

/** The beacon's word on the terms' round, both in lower-case hexadecimal. */
public record BeaconStatement(String signature, String randomness) {

    /** The statement of this signature, whose randomness follows from it. */
    public static BeaconStatement of(String signature) {
        return new BeaconStatement(signature, BeaconChain.randomness(signature));
    }
}
