package dev.laurel.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.account.LedgerFilter.Direction;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.platform.web.CursorPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A history in which every seventh entry is a spend. */
class LedgerFilterTest {

    private static final int LENGTH = 700;

    private final InMemoryJournal store = new InMemoryJournal();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-10T12:00:00Z"));
    private final Journal journal = new Journal(store, store, clock, 10);

    @BeforeEach
    void aLongHistory() {
        for (int i = 1; i <= LENGTH; i++) {
            if (i % 7 == 0) {
                Moves.movePoints(journal).spend("anna", Moves.redeem("r" + i, 1));
            } else {
                Program.award(journal, "anna", "p" + i, 100, "USD", clock.instant());
            }
        }
    }

    @Test
    void pageByPageEverySpendIsFoundOnceNewestFirst() {
        LedgerFilter spends = LedgerFilter.of(Set.of("redeem"), Direction.OUT).orElseThrow();

        for (int limit : List.of(1, 20, 100)) {
            List<Long> seqs = all(spends, limit).stream().map(LedgerLine::seq).toList();
            assertThat(seqs)
                    .hasSize(LENGTH / 7)
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertThat(seqs).allMatch(seq -> seq % 7 == 0);
        }
    }

    @Test
    void everythingThatComesAndEverythingThatGoesIsAll() {
        int in = all(LedgerFilter.of(Set.of(), Direction.IN).orElseThrow(), 50).size();
        int out =
                all(LedgerFilter.of(Set.of(), Direction.OUT).orElseThrow(), 50).size();

        assertThat(in + out).isEqualTo(LENGTH);
        assertThat(all(LedgerFilter.EVERYTHING, 50)).hasSize(LENGTH);
    }

    @Test
    void whatIsNoKindIsNoFilter() {
        assertThat(LedgerFilter.of(Set.of("earn", "dance"), null)).isEmpty();
    }

    private List<LedgerLine> all(LedgerFilter filter, int limit) {
        List<LedgerLine> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            CursorPage<LedgerLine> page =
                    LedgerPages.page(journal, "anna", filter, cursor, limit).orElseThrow();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return found;
    }
}
