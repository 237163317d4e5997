package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Reference;
import java.util.List;
import java.util.Optional;

/**
 * Points that left another member come to this one, into the lots that they were in there. So they have the time left that
 * they had, however often they are sent on: sending points to and fro prolongs nobody's. Points whose day has come on their
 * way arrive, and expire in the night.
 *
 * <p>They never qualify for tiers, and do not count as issued to the member for his lifetime.
 *
 * @param from the account of the program that they leave
 * @param lots what left the other member's lots, each above 0, earliest expiry first
 * @param key unique per member; a second delivery with it changes nothing
 * @param reference what it was for
 * @param reason one sentence for the member
 */
public record Delivery(
        EntryKind kind, LedgerAccount from, List<Lot> lots, String key, Reference reference, String reason) {

    public Delivery {
        lots = List.copyOf(lots);
        boolean empty = lots.isEmpty() || lots.stream().anyMatch(lot -> lot.points() <= 0);
        if (empty || from.isMembers() || key.isBlank()) {
            throw new IllegalArgumentException("Not a delivery: " + lots + " from " + from + " with the key " + key);
        }
    }

    /** What an entry took from lots, as what is to be delivered. */
    public static List<Lot> takenBy(Entry spent) {
        return spent.booking().lots().stream()
                .map(lot -> lot.holding(-lot.points()))
                .toList();
    }

    /** The delivery in this entry, if it is one. */
    public static Optional<Delivery> in(Entry entry) {
        return DeliveryRule.isIn(entry) ? Optional.of(DeliveryRule.in(entry)) : Optional.empty();
    }

    /** How many points come. */
    public long points() {
        return lots.stream().mapToLong(Lot::points).sum();
    }
}
