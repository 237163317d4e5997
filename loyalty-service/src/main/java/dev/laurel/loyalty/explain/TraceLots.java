package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.reversal.Step;
import java.util.List;
import java.util.Optional;

/** Finds where the points of lots came from, by exact ids, from the end of the journal backwards. */
final class TraceLots {

    /** So many entries are looked at for one answer, whatever the length of the journal. */
    static final int MOST_ENTRIES = 1_000;

    private static final int PORTION = 100;
    private static final int SOURCES_OF_EACH = 20;
    private static final int SOURCES_OF_ONE = 50;

    private final Journal journal;

    TraceLots(Journal journal) {
        this.journal = journal;
    }

    /** All lots that hold points, each with the first of its sources. */
    List<LotChain> all(Head head) {
        List<LotChain> chains = head.standing().lots().open().stream()
                .map(lot -> new LotChain(lot, lot.points(), SOURCES_OF_EACH))
                .toList();
        walk(head.member(), head.seq(), chains);
        return chains;
    }

    /**
     * One lot with a page of its sources.
     *
     * @param from where a page before it ended; nothing for the first one
     * @return nothing when the member has no such lot, or no such place in it
     */
    Optional<LotChain> one(Head head, LotName name, Optional<Place> from) {
        return head.standing().lots().open().stream()
                .filter(name::isOf)
                .findFirst()
                .filter(lot -> from.isEmpty()
                        || (from.get().missing() <= lot.points() && from.get().seq() <= head.seq()))
                .map(lot -> {
                    LotChain chain = new LotChain(lot, from.map(Place::missing).orElse(lot.points()), SOURCES_OF_ONE);
                    walk(head.member(), from.map(Place::seq).orElse(head.seq()), List.of(chain));
                    return chain;
                });
    }

    private void walk(String member, long highest, List<LotChain> chains) {
        long seq = highest;
        for (int looked = 0; looked < MOST_ENTRIES && seq > 0 && isAnyLooking(chains); looked += PORTION) {
            List<Entry> portion = journal.downFrom(member, seq, PORTION);
            for (Entry entry : portion) {
                chains.stream().filter(LotChain::isLooking).forEach(chain -> look(chain, entry));
            }
            seq -= PORTION;
        }
        if (seq > 0) {
            long rest = seq;
            chains.forEach(chain -> chain.stopAt(rest));
        }
    }

    private static boolean isAnyLooking(List<LotChain> chains) {
        return chains.stream().anyMatch(LotChain::isLooking);
    }

    private void look(LotChain chain, Entry entry) {
        if (entry.booking().kind() == EntryKind.EARN) {
            // what went to make up for a debt may have come to the lot by a later step
            if (chain.change(entry) > 0
                    || Standing.monthOf(entry.at()).equals(chain.lot().earnedIn())) {
                chain.found(entry, kept(chain, entry));
            }
        } else if (!Step.isIn(entry)) {
            chain.found(entry, chain.change(entry));
        }
    }

    private long kept(LotChain chain, Entry award) {
        return chain.change(award)
                + Step.all(journal, award.member(), award.booking().reference().id()).stream()
                        .mapToLong(chain::change)
                        .sum();
    }
}
