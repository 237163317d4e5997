package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.StoredEntry;
import dev.laurel.loyalty.journal.StoredJournal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes bookings again, each by the rule that its working names. */
final class Recomputation {

    private final Map<String, AuditedRule> rules;
    private final StoredJournal journal;

    Recomputation(List<AuditedRule> rules, StoredJournal journal) {
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(AuditedRule::rule, Function.identity()));
        this.journal = journal;
    }

    /**
     * What is otherwise in the entry than it should be after this head; empty when all is well.
     *
     * @param seq under which it lies
     */
    List<Drift> differences(Entry entry, Head before, long seq) {
        String name = entry.booking().working().rule();
        AuditedRule rule = rules.get(name);
        if (rule == null) {
            return List.of(drift("rule", before, seq, "nothing is booked by a rule " + name));
        }
        try {
            return rule.differences(entry, before, earlier -> earlier(before.member(), seq, earlier)).stream()
                    .map(difference -> drift(rule.driftKind(), before, seq, difference))
                    .toList();
        } catch (RuntimeException impossible) {
            return List.of(
                    drift(rule.driftKind(), before, seq, "it cannot be computed again: " + impossible.getMessage()));
        }
    }

    private static Drift drift(String kind, Head before, long seq, String detail) {
        return Drift.ofEntry(kind, before.member(), seq, detail);
    }

    private Entry earlier(String member, long seq, long earlier) {
        List<StoredEntry> found = journal.entries(List.of(Entry.id(member, earlier)));
        if (earlier >= seq || found.isEmpty()) {
            throw new IllegalArgumentException("no entry " + earlier + " before it");
        }
        return found.getFirst().parse();
    }
}
