package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.earning.TriedRules;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.RecentEntries;
import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.report.PointValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;

/** Tries drafts on made-up histories. */
final class Drafts {

    private static final PointValue CENT = new PointValue(new BigDecimal("0.01"), CurrencyUnit.USD);

    private Drafts() {}

    static DryRuns dryRuns(History history, Duration longest) {
        return dryRuns(history, history.store, longest);
    }

    /** One to which something happens as soon as it reads. */
    static DryRuns dryRuns(History history, Duration longest, Runnable onRead) {
        return dryRuns(
                history,
                new InMemoryJournal() {
                    @Override
                    public void forEachHead(Consumer<StoredHead> visitor) {
                        onRead.run();
                    }
                },
                longest);
    }

    private static DryRuns dryRuns(History history, InMemoryJournal store, Duration longest) {
        return new DryRuns(
                new RecentEntries(store, store),
                history.journal,
                history.rules.replays(history.journal),
                CENT,
                new DryRunSettings(30, 400, longest, 3),
                history.clock);
    }

    static DryRunReport run(History history, TriedRules tried, int days) {
        return dryRuns(history, Duration.ofSeconds(10))
                .run(tried, days, List.of())
                .orElseThrow();
    }

    /** The bookings of all entries after an instant as the draft would have them, by the entries' ids. */
    static Map<String, Booking> bookings(History history, TriedRules tried, Instant after) {
        Map<String, Booking> bookings = new LinkedHashMap<>();
        var replay = history.rules.replays(history.journal).of(tried);
        new RecentEntries(history.store, history.store)
                .read(after, history.clock.instant(), () -> true, new RecentEntries.Visitor() {
                    private MemberReplay member;

                    @Override
                    public void begin(Head before) {
                        member = new MemberReplay(before, replay, history.journal);
                    }

                    @Override
                    public void entry(Entry entry) {
                        member.entry(entry).ifPresent(booking -> bookings.put(entry.id(), booking));
                    }

                    @Override
                    public void end() {}
                });
        return bookings;
    }
}
