package dev.laurel.sweepstakes.lifecycle;

import java.time.Duration;

/**
 * The protocol's spans. Shorter ones than the defaults are for the local profile, so that nobody waits.
 *
 * @param drawAfterClose at least from closing to the draw
 * @param grace from closing to sealing: longer than the longest request
 * @param sealBeforeRound at least from the seal to its round
 * @param postponement from a seal that missed its round to the next one
 */
public record ProtocolSettings(
        Duration drawAfterClose, Duration grace, Duration sealBeforeRound, Duration postponement) {}
