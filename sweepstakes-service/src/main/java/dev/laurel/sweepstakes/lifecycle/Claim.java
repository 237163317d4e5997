package dev.laurel.sweepstakes.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A winner's claim.
 *
 * @param name to be shown in public; only there when the winner consented
 */
public record Claim(Instant at, @Nullable String name) {}
