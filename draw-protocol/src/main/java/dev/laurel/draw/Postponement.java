package dev.laurel.draw;

import java.time.Instant;

/**
 * A round that the seal missed, and the later one that counts instead.
 *
 * @param at when it was seen
 * @param reason in words, for the public
 */
public record Postponement(Instant at, String reason, long missedRound, long round) {}
