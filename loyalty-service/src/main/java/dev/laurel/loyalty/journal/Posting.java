package dev.laurel.loyalty.journal;

/**
 * Points that leave one account and reach another, so that every entry sums to zero by construction.
 *
 * @param points above 0
 */
public record Posting(LedgerAccount from, LedgerAccount to, long points) {

    public Posting {
        if (points <= 0 || from == to) {
            throw new IllegalArgumentException("Not a posting: " + points + " from " + from + " to " + to);
        }
    }

    /** By how much the balance of this account changes. */
    public long change(LedgerAccount account) {
        if (to == account) {
            return points;
        }
        return from == account ? -points : 0;
    }
}
