package dev.laurel.loyalty.journal;

import java.util.List;

/**
 * What a member has.
 *
 * @param available points that may be spent; below 0 when points went back that had been spent
 * @param pending points that are earned and wait: for the end of a return window, or because their payment is disputed
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
                Math.addExact(available, posting.change(LedgerAccount.AVAILABLE)),
                Math.addExact(pending, posting.change(LedgerAccount.PENDING)),
                Math.addExact(lifetime, issued));
    }

    /** What lots hold: available and pending points, nothing while more went back than the member had. */
    long inLots() {
        return Math.max(0, held());
    }

    /** Available and pending points together; below 0 when more went back than the member had. */
    public long held() {
        return Math.addExact(available, pending);
    }
}
