package dev.laurel.loyalty.member;

import dev.laurel.loyalty.account.Account;
import dev.laurel.loyalty.account.LedgerLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member with all that staff needs at once.
 *
 * @param account as the member sees it
 * @param lots what holds the points, that first which is spent first
 * @param insight segment, risk and recommendations; nothing before the first night
 * @param recent the newest entries
 */
record WholeMember(
        String id,
        Account account,
        List<LotLine> lots,
        @Nullable Object insight,
        long entries,
        List<LedgerLine> recent) {

    /** Points that expire together. */
    record LotLine(String earnedIn, LocalDate expiresOn, long points) {}
}
