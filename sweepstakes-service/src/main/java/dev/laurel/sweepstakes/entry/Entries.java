package dev.laurel.sweepstakes.entry;

import dev.laurel.draw.SealedEntry;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries, written after what decides them; what is void stays, so that nothing late brings it back. */
public interface Entries {

    /** Writes it unless the same or a later revision is there. */
    void write(Entry entry);

    Optional<Entry> find(String sweepstakesId, String entryId);

    /** Those that are not void, ascending by the bytes of their ids; to be closed. */
    Stream<SealedEntry> stream(String sweepstakesId);

    /** How many are not void. */
    long count(String sweepstakesId);
}
