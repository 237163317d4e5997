package dev.laurel.loyalty.journal;

import java.util.List;

/**
 * What a member has.
 *
 * @param available points that may be spent
 * @param pending points that are earned and wait for the return window's end
 * @param lifetime all points ever issued to the member
 */
public record Balances(long available, long pending, long lifetime) {

    static final Balances ZERO = new Balances(0, 0, 0);

    Balances after(List<Posting> postings) {
        Balances balances = this;
        for (Posting posting : postings) {
            balances = balances.after(posting);
        }
        return balances;
    }

    private Balances after(Posting posting) {
        long issued = posting.from() == LedgerAccount.ISSUED ? posting.points() : 0;
        return new Balances(
                Math.addExact(available, change(LedgerAccount.AVAILABLE, posting)),
                Math.addExact(pending, change(LedgerAccount.PENDING, posting)),
                Math.addExact(lifetime, issued));
    }

    private static long change(LedgerAccount account, Posting posting) {
        if (posting.to() == account) {
            return posting.points();
        }
        return posting.from() == account ? -posting.points() : 0;
    }

    /** Available and pending points together. */
    public long held() {
        return Math.addExact(available, pending);
    }
}
