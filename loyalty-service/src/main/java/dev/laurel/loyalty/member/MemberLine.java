package dev.laurel.loyalty.member;

import dev.laurel.loyalty.journal.Head;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member in a list.
 *
 * @param tier nothing before the first entry
 * @param entries how many the journal has
 * @param lastEntryAt nothing before the first entry
 */
record MemberLine(
        String id,
        long available,
        long pending,
        long lifetime,
        @Nullable String tier,
        long entries,
        @Nullable Instant lastEntryAt) {

    static MemberLine of(Head head) {
        var balances = head.standing().balances();
        var tier = head.standing().tier();
        return new MemberLine(
                head.member(),
                balances.available(),
                balances.pending(),
                balances.lifetime(),
                tier == null ? null : tier.name(),
                head.seq(),
                head.seq() == 0 ? null : head.at());
    }
}
