package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.journal.Working;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Points that leave a member for good by other ways than a refund, as a reward would take them. */
public final class Spending {

    private Spending() {}

    /** Takes points that are there from the lots that would be gone earliest. */
    public static void spend(Journal journal, String member, String id, long points) {
        journal.decide(member, (before, at) -> {
            var tier = before.standing().tier();
            return Optional.of(new Booking(
                    EntryKind.NOTE,
                    List.of(new Posting(LedgerAccount.AVAILABLE, LedgerAccount.REVERSED, points)),
                    "Spent",
                    new Reference("spending", id),
                    "spend:" + id,
                    new Working("spending", 1, Collections.emptySortedMap(), List.of()),
                    before.standing().lots().taking(new Lot(YearMonth.of(1, 1), LocalDate.EPOCH, 0), points),
                    0,
                    null,
                    tier.name(),
                    tier));
        });
    }
}
