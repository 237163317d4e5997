package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;

/**
 * Points come to a member, into a lot of this month that lasts as long as earned points do. They never qualify for tiers,
 * and they count as issued to the member for his lifetime only when they come from {@link LedgerAccount#ISSUED}.
 *
 * @param from the account of the program that they leave
 * @param points above 0
 * @param key unique per member; a second grant with it changes nothing
 * @param reference what it was for
 * @param reason one sentence for the member
 */
public record Grant(EntryKind kind, LedgerAccount from, long points, String key, Reference reference, String reason) {

    public Grant {
        if (points <= 0 || from.isMembers() || key.isBlank()) {
            throw new IllegalArgumentException("Not a grant: " + points + " from " + from + " with the key " + key);
        }
    }
}
