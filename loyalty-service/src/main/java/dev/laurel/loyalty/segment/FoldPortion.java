package dev.laurel.loyalty.segment;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.StoredEntry;
import dev.laurel.loyalty.journal.StoredJournal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Folds what is new in the journals of a portion of members, many entries with each read. */
final class FoldPortion {

    private static final int IDS_PER_READ = 1_000;

    private final StoredJournal journal;
    private final Function<String, Optional<Choice>> choices;

    FoldPortion(StoredJournal journal, Function<String, Optional<Choice>> choices) {
        this.journal = journal;
        this.choices = choices;
    }

    /**
     * The facts of these members up to their heads.
     *
     * @param known what is kept about them
     */
    Map<String, Facts> fold(List<Head> heads, Map<String, Insight> known) {
        Map<String, FactsFold> folds = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (Head head : heads) {
            folds.put(head.member(), fold(head.member(), facts(head, known)));
        }
        for (Head head : heads) {
            for (long seq = facts(head, known).seq() + 1; seq <= head.seq(); seq++) {
                ids.add(Entry.id(head.member(), seq));
                if (ids.size() == IDS_PER_READ) {
                    read(ids, folds);
                }
            }
        }
        read(ids, folds);
        Map<String, Facts> facts = new HashMap<>();
        folds.forEach((member, fold) -> facts.put(member, fold.facts()));
        return facts;
    }

    private static Facts facts(Head head, Map<String, Insight> known) {
        return known.getOrDefault(head.member(), Insight.none(head.member())).facts();
    }

    private FactsFold fold(String member, Facts facts) {
        return new FactsFold(facts, seq -> only(Entry.id(member, seq)), choices);
    }

    private Entry only(String id) {
        return journal.entries(List.of(id)).getFirst().parse();
    }

    private void read(List<String> ids, Map<String, FactsFold> folds) {
        Map<String, StoredEntry> found = new HashMap<>();
        journal.entries(ids).forEach(entry -> found.put(entry.id(), entry));
        for (String id : ids) {
            StoredEntry stored = found.get(id);
            if (stored != null) {
                Entry entry = stored.parse();
                Objects.requireNonNull(folds.get(entry.member())).add(entry);
            }
        }
        ids.clear();
    }
}
