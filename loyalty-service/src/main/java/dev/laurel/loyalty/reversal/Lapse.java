package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step takes from expired points instead of from the member. Without the purchase, fewer points would have expired:
 * of its own lot, or of those that expire later and were left over because its points were spent first. Points that
 * expired earlier would have expired all the same.
 *
 * @param taken what is taken from which lot, below 0 each
 */
record Lapse(List<Lot> taken) {

    /** How many expired points steps for this award may take. */
    static long within(OriginalAward award, Standing standing) {
        return -sum(standing.lapsed().takingFrom(award.lot(0).expiresOn(), Long.MAX_VALUE));
    }

    /** What a step with these postings takes from them. */
    static Lapse of(OriginalAward award, Standing standing, List<Posting> postings) {
        long fromAvailable = -postings.stream()
                .mapToLong(posting -> posting.change(LedgerAccount.AVAILABLE))
                .sum();
        return new Lapse(standing.lapsed().takingFrom(award.lot(0).expiresOn(), Math.max(0, fromAvailable)));
    }

    private static long sum(List<Lot> lots) {
        return lots.stream().mapToLong(Lot::points).sum();
    }

    long points() {
        return -sum(taken);
    }

    /** The postings, which find these points among the available ones. */
    List<Posting> before(List<Posting> postings) {
        if (points() == 0) {
            return postings;
        }
        List<Posting> all = new ArrayList<>();
        all.add(new Posting(LedgerAccount.EXPIRED, LedgerAccount.AVAILABLE, points()));
        all.addAll(postings);
        return all;
    }

    List<String> after(List<String> lines) {
        if (points() == 0) {
            return lines;
        }
        List<String> all = new ArrayList<>(lines);
        all.add(points() + " of them had expired and are not taken a second time");
        return all;
    }
}
