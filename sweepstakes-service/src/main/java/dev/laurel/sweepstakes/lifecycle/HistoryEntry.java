package dev.laurel.sweepstakes.lifecycle;

import java.time.Instant;

/** Who did what when; only ever added to. */
public record HistoryEntry(Instant at, String who, String what, String detail) {}
