package dev.laurel.sweepstakes.entry;

import java.util.Collection;
import java.util.Map;

/** Sealed entries that lost their standing since: they keep their weight in the draw, and win nothing. */
public interface Disqualifications {

    void add(String sweepstakesId, String entryId, String reason);

    /** The reason is gone; an entry that is disqualified for another one stays so. */
    void remove(String sweepstakesId, String entryId, String reason);

    /** The reasons of those of these entries that are disqualified. */
    Map<String, String> of(String sweepstakesId, Collection<String> entryIds);
}
