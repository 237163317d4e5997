package dev.laurel.loyalty.spending;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.LedgerAccount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A spend.
 *
 * @param seq the number of its entry in the member's journal
 * @param points how many were taken
 * @param available points that the member could spend after it
 * @param returned when it was given back, if it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpendAnswer(
        long seq,
        long points,
        long available,
        String reason,
        ReferenceAnswer reference,
        Instant at,
        @Nullable Returned returned) {

    /** What it was for. */
    record ReferenceAnswer(String type, String id) {}

    /** The entry that gave it back. */
    record Returned(long seq, String reason, Instant at) {}

    static SpendAnswer of(Entry spent, @Nullable Entry back) {
        return new SpendAnswer(
                spent.seq(),
                -spent.booking().change(LedgerAccount.AVAILABLE),
                spent.standing().balances().available(),
                spent.booking().reason(),
                new ReferenceAnswer(
                        spent.booking().reference().type(),
                        spent.booking().reference().id()),
                spent.at(),
                back == null ? null : new Returned(back.seq(), back.booking().reason(), back.at()));
    }
}
