package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;

/**
 * Points leave a member's available balance, earliest expiring lots first.
 *
 * @param to the account of the program that they reach
 * @param points above 0
 * @param key unique per member; a second spend with it changes nothing
 * @param reference what it was for
 * @param reason one sentence for the member
 */
public record Spend(EntryKind kind, LedgerAccount to, long points, String key, Reference reference, String reason) {

    public Spend {
        if (points <= 0 || to.isMembers() || key.isBlank()) {
            throw new IllegalArgumentException("Not a spend: " + points + " to " + to + " with the key " + key);
        }
    }
}
