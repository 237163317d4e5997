package dev.laurel.sweepstakes.seal;

import dev.laurel.draw.SealedEntry;
import dev.laurel.draw.Terms;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A store in memory in which one sweepstakes is sealed, for tests of what comes after. */
public record SealedStore(Seals seals, SealedEntries entries) {

    public static SealedStore of(Terms terms, List<SealedEntry> entries, Instant sealedAt) {
        InMemorySeals seals = new InMemorySeals();
        new SealSweepstakes(seals, Clock.fixed(sealedAt, ZoneOffset.UTC))
                .seal(terms, List.of(), sealedAt, entries.stream());
        return new SealedStore(seals, new SealedEntries(seals));
    }
}
