package dev.laurel.loyalty.operation;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Reference;

/**
 * What an earlier spend took goes back, all of it, into the lots that it came from. Points whose lot has expired meanwhile
 * return into one that lasts to the end of the next month: nobody loses points by cancelling. Only those that were sent to
 * somebody and come back have the time left that they had, or sending them to nobody would prolong it.
 *
 * <p>A spend is given back once, whoever asks: its entry is booked under {@link #bookedAs}, so that a second give-back
 * finds the first, even one that brings another key.
 *
 * @param spendKey the key of the spend
 * @param key names this request; kept in the entry
 * @param reference what it was for
 * @param reason one sentence for the member
 */
public record GiveBack(EntryKind kind, String spendKey, String key, Reference reference, String reason) {

    public GiveBack {
        if (spendKey.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("Not a give-back: " + key + " of " + spendKey);
        }
    }

    /** Whether points return to their lots even if their day has come. */
    boolean keepsTime() {
        return kind == EntryKind.RETURN;
    }

    /** Whether this entry gives a spend back. */
    public static boolean isIn(Entry entry) {
        return entry.booking().working().rule().equals(GiveBackRule.RULE);
    }

    /** The idempotency key of the entry that gives this spend back. */
    public static String bookedAs(String spendKey) {
        return "back:" + spendKey;
    }
}
