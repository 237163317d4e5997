package dev.laurel.sweepstakes.lifecycle;

import java.time.Instant;

/**
 * What publishing fixed for good.
 *
 * @param at when
 * @param rulesHash SHA-256 of the rules' text, in hex
 * @param termsHash SHA-256 of the canonical terms as published, in hex
 * @param chain the beacon
 * @param round the beacon's round as published; see {@link Sweepstakes#round()} for the one that counts
 */
public record Publication(Instant at, String rulesHash, String termsHash, BeaconChain chain, long round) {}
