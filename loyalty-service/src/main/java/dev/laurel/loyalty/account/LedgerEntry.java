package dev.laurel.loyalty.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Working;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An entry with everything that led to it.
 *
 * @param line what the ledger's pages show of it
 * @param postings between which accounts the points moved
 * @param lots the lots to which it added or from which it took
 * @param rule by which rule, and from which inputs, it was computed
 * @param previousHash the hash of the entry before it
 */
public record LedgerEntry(
        @JsonUnwrapped LedgerLine line,
        long pending,
        long lifetime,
        TierStep tier,
        List<PostingLine> postings,
        List<LotLine> lots,
        RuleLine rule,
        String previousHash) {

    /** The tier before and after it. */
    public record TierStep(String before, String after, long qualifyingPoints) {}

    /** Points that moved. */
    public record PostingLine(String from, String to, long points) {}

    /** Points in a lot. */
    public record LotLine(String earnedIn, LocalDate expiresOn, long points) {}

    /** The rule's version and its inputs by name. */
    public record RuleLine(String name, int version, Map<String, String> inputs) {}

    /** All of this entry. */
    public static LedgerEntry of(Entry entry) {
        Booking booking = entry.booking();
        Working working = booking.working();
        return new LedgerEntry(
                LedgerLine.of(entry),
                entry.standing().balances().pending(),
                entry.standing().balances().lifetime(),
                new TierStep(booking.tierBefore(), booking.tier().name(), booking.qualifyingPoints()),
                booking.postings().stream()
                        .map(posting -> new PostingLine(
                                posting.from().label(), posting.to().label(), posting.points()))
                        .toList(),
                booking.lots().stream()
                        .map(lot -> new LotLine(lot.earnedIn().toString(), lot.expiresOn(), lot.points()))
                        .toList(),
                new RuleLine(working.rule(), working.version(), working.inputs()),
                entry.previousHash());
    }
}
