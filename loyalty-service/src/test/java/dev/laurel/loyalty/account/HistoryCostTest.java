package dev.laurel.loyalty.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entries;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Heads;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistoryCostTest {

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-05-10T12:00:00Z"));

    @Test
    void aPageCostsTheSameReadsInALongHistoryAsInAShortOne() {
        List<String> first = readsOf(new LongJournal(10), null);

        assertThat(first).containsExactly("head", "entry", "page of 5");
        assertThat(readsOf(new LongJournal(100_000), null)).isEqualTo(first);
        assertThat(readsOf(new LongJournal(100_000), "50000"))
                .isEqualTo(readsOf(new LongJournal(10), "5"))
                .containsExactly("page of 5");
    }

    @Test
    void lookingForWhatIsRareCostsTheSameReadsInALongHistoryAsInALongerOne() {
        List<String> first = readsInVain(new LongJournal(1_000), 1_000);

        assertThat(first)
                .containsExactly(
                        "head", "entry", "page of 100", "page of 100", "page of 100", "page of 100", "page of 100");
        assertThat(readsInVain(new LongJournal(100_000), 100_000)).isEqualTo(first);
    }

    private static List<String> readsInVain(LongJournal store, long length) {
        var ledger = new LedgerController(new Journal(store, store, CLOCK, 10));
        var page = ledger.ledger(() -> "anna", 5, null, Set.of(), "out");
        assertThat(page.items()).isEmpty();
        assertThat(page.nextCursor()).isEqualTo(Long.toString(length - 500));
        return store.reads;
    }

    private static List<String> readsOf(LongJournal store, String cursor) {
        var ledger = new LedgerController(new Journal(store, store, CLOCK, 10));
        var page = ledger.ledger(() -> "anna", 5, cursor, Set.of(), null);
        assertThat(page.items()).hasSize(5);
        return store.reads;
    }

    /** A journal of so many entries, all alike, that notes what is read of it. */
    private static final class LongJournal implements Entries, Heads {

        private final List<String> reads = new ArrayList<>();
        private final Entry template;
        private final long length;

        LongJournal(long length) {
            this.length = length;
            var one = new InMemoryJournal();
            this.template = Program.award(new Journal(one, one, CLOCK, 10), "anna", "p", 100, "USD", CLOCK.instant())
                    .entry();
        }

        private Entry entry(long seq) {
            return new Entry(
                    "anna",
                    seq,
                    template.booking(),
                    template.standing(),
                    template.at(),
                    template.previousHash(),
                    template.hash());
        }

        @Override
        public boolean insert(Entry entry) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Entry> find(String member, long seq) {
            reads.add("entry");
            return seq <= length ? Optional.of(entry(seq)) : Optional.empty();
        }

        @Override
        public Optional<Entry> findByKey(String member, String idempotencyKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Entry> downFrom(String member, long highest, int count) {
            reads.add("page of " + count);
            return LongStream.iterate(highest, seq -> seq > Math.max(0, highest - count), seq -> seq - 1)
                    .mapToObj(this::entry)
                    .toList();
        }

        @Override
        public Optional<Head> find(String member) {
            reads.add("head");
            return Optional.of(new Head(member, length, template.hash(), template.at(), template.standing()));
        }

        @Override
        public void register(String member) {}

        @Override
        public void save(Head head) {}
    }
}
