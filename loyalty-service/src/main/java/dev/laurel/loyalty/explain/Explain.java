package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.reversal.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers for one member at a time, at a price that does not grow with the journal. */
final class Explain {

    /** The inputs in which rules name an earlier entry from which they computed. */
    private static final List<String> EARLIER = List.of("award", "previous", "spend");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final int MOST_FOLLOWERS = 20;

    private final Journal journal;
    private final TraceLots traceLots;

    Explain(Journal journal) {
        this.journal = journal;
        this.traceLots = new TraceLots(journal);
    }

    /** The whole balance, each lot with the first of its sources. */
    BalanceWhy balance(String member, Words words) {
        Head head = journal.head(member);
        return BalanceWhy.of(head, traceLots.all(head), words);
    }

    /** One lot, page by page; nothing when the member has no such lot or no such page. */
    Optional<LotWhy> lot(String member, LotName name, Optional<Place> from, Words words) {
        return traceLots.one(journal.head(member), name, from).map(chain -> LotWhy.of(chain, words));
    }

    /** One entry; nothing when the member has no such number. */
    Optional<EntryWhy> entry(String member, long seq, Words words) {
        return journal.entry(member, seq)
                .map(entry ->
                        EntryWhy.of(entry, follows(entry), followers(entry).toList(), words));
    }

    private List<Entry> follows(Entry entry) {
        Map<String, String> inputs = entry.booking().working().inputs();
        return EARLIER.stream()
                .flatMap(name -> Stream.ofNullable(inputs.get(name)))
                .filter(NUMBER.asMatchPredicate())
                .map(Long::parseLong)
                .distinct()
                .flatMap(seq -> journal.entry(entry.member(), seq).stream())
                .toList();
    }

    private Stream<Entry> followers(Entry entry) {
        if (entry.booking().kind() != EntryKind.EARN) {
            return Stream.empty();
        }
        return Step.all(journal, entry.member(), entry.booking().reference().id()).stream()
                .limit(MOST_FOLLOWERS);
    }
}
