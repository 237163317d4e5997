package dev.laurel.sweepstakes.entry;

import java.util.Collection;
import java.util.Map;

/** Sealed entries that lost their standing since: they keep their weight in the draw, and win nothing. */
public interface Disqualifications {

    void add(String sweepstakesId, String entryId, String reason);

    /** The money came to stay after all. */
    void remove(String sweepstakesId, String entryId);

    /** The reasons of those of these entries that are disqualified. */
    Map<String, String> of(String sweepstakesId, Collection<String> entryIds);
}
