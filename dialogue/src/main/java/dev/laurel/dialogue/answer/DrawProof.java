package dev.laurel.dialogue.answer;

import java.net.URI;

/**
 * What anybody needs to check a draw.
 *
 * @param entries how many were sealed before the beacon's round was known
 * @param beaconRound the public randomness that decided, announced before
 * @param root the seal over all entries, hexadecimal
 * @param recomputed whether sweepstakes-service computed the draw again from the proof, with the same result
 */
public record DrawProof(long entries, long beaconRound, String root, boolean recomputed, URI page) {}
