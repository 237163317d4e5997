package dev.laurel.sweepstakes.entry;

import dev.laurel.draw.EntryMethod;

/**
 * An entry as it stands for sealing.
 *
 * @param weight 0 when it is void
 * @param revision of its grant
 */
public record Entry(
        String sweepstakesId, String entryId, String entrant, int weight, EntryMethod method, int revision) {

    static Entry of(Participation person, Grant grant) {
        return new Entry(
                person.sweepstakesId(),
                grant.entryId(),
                person.entrant(),
                grant.weight(),
                grant.method(),
                grant.revision());
    }
}
