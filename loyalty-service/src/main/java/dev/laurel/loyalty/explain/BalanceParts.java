package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the points that may be spent are the sum of: the latest entries by their kind, and what was there before them. In
 * few words, for people who ask by voice; {@link BalanceWhy} tells it lot by lot.
 *
 * @param parts their points are {@code available} together
 * @param latestAward the arithmetic of the latest award among these entries; none when there is none
 */
record BalanceParts(long available, List<Part> parts, List<String> latestAward) {

    /** What a member is told goes no further back; what was before is one part. Reading it takes some 50 ms. */
    static final int MOST_ENTRIES = 300;

    private static final int PORTION = 100;
    private static final String EARLIER = "earlier";

    /**
     * All entries of a kind.
     *
     * @param kind as the ledger names it, or {@code earlier}
     */
    record Part(String kind, int entries, long points) {}

    static BalanceParts of(Journal journal, String member) {
        Head head = journal.head(member);
        List<Entry> entries = latest(journal, head);
        Map<EntryKind, Part> parts = new EnumMap<>(EntryKind.class);
        for (Entry entry : entries) {
            long change = entry.booking().change(LedgerAccount.AVAILABLE);
            if (change != 0) {
                EntryKind kind = entry.booking().kind();
                parts.merge(
                        kind,
                        new Part(kind.label(), 1, change),
                        (one, other) ->
                                new Part(one.kind(), one.entries() + other.entries(), one.points() + other.points()));
            }
        }
        long available = head.standing().balances().available();
        List<Part> all = new ArrayList<>(parts.values());
        long before = available - all.stream().mapToLong(Part::points).sum();
        if (before != 0) {
            all.add(new Part(EARLIER, (int) Math.min(head.seq() - entries.size(), Integer.MAX_VALUE), before));
        }
        return new BalanceParts(available, all, award(entries));
    }

    private static List<Entry> latest(Journal journal, Head head) {
        List<Entry> entries = new ArrayList<>();
        long next = head.seq();
        while (next > 0 && entries.size() < MOST_ENTRIES) {
            List<Entry> portion = journal.downFrom(head.member(), next, PORTION);
            entries.addAll(portion);
            next -= PORTION;
        }
        return entries;
    }

    private static List<String> award(List<Entry> newestFirst) {
        return newestFirst.stream()
                .filter(entry -> entry.booking().kind() == EntryKind.EARN)
                .findFirst()
                .map(entry -> entry.booking().working().lines())
                .orElse(List.of());
    }
}
