package dev.laurel.sweepstakes.lifecycle;

import java.time.Instant;

/** A round that the seal missed, recorded in public with its reason, and the one that counts instead. */
public record Postponement(Instant at, String reason, long missedRound, long round) {}
