package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an audit, or a part of it, has found so far. Used by one thread. */
final class Findings {

    /** Enough to see what is wrong; all are counted. */
    private static final int LISTED = 1_000;

    private final List<Drift> drift = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();
    private final EnumMap<LedgerAccount, Long> trialBalance = new EnumMap<>(LedgerAccount.class);
    private final Transits transits = new Transits();
    private final PaymentTally payments = new PaymentTally();
    private long drifts;
    private long entries;
    private long members;
    private long settlements;
    private long inFlight;
    private long available;
    private long pending;

    /** Takes over what a part of the audit has found; before anything is closed. */
    void add(Findings part) {
        part.drift.stream().limit(LISTED - drift.size()).forEach(drift::add);
        notChecked.addAll(part.notChecked);
        part.trialBalance.forEach((account, balance) -> trialBalance.merge(account, balance, Math::addExact));
        transits.add(part.transits);
        payments.add(part.payments);
        drifts += part.drifts;
        entries += part.entries;
        members += part.members;
        settlements += part.settlements;
        inFlight += part.inFlight;
        available = Math.addExact(available, part.available);
        pending = Math.addExact(pending, part.pending);
    }

    void drift(Drift found) {
        drifts++;
        if (drift.size() < LISTED) {
            drift.add(found);
        }
    }

    void notChecked(String what) {
        notChecked.add(what);
    }

    void entry(Entry entry) {
        entries++;
        transits.entry(entry);
        for (Posting posting : entry.booking().postings()) {
            trialBalance.merge(posting.from(), -posting.points(), Math::addExact);
            trialBalance.merge(posting.to(), posting.points(), Math::addExact);
        }
    }

    /** Which payments were awarded and how far points have followed their money. */
    PaymentTally payments() {
        return payments;
    }

    void member(Balances first, Balances last) {
        members++;
        available = Math.addExact(available, last.available() - first.available());
        pending = Math.addExact(pending, last.pending() - first.pending());
    }

    void closeTransits() {
        transits.close(this);
    }

    void settlement() {
        settlements++;
    }

    void inFlight() {
        inFlight++;
    }

    long entries() {
        return entries;
    }

    /** Members' balances and the program's side come from different fields; together they must be nothing. */
    void closeTrialBalance() {
        long program = trialBalance.entrySet().stream()
                .filter(balance -> !balance.getKey().isMembers())
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (program + available + pending != 0) {
            drift(new Drift(
                    "trial-balance",
                    null,
                    null,
                    null,
                    "the program's accounts say that members hold %d, but they hold %d available and %d pending"
                            .formatted(-program, available, pending)));
        }
    }

    AuditReport report(Instant at, Duration took) {
        Map<String, Long> balances = new LinkedHashMap<>();
        for (LedgerAccount account : LedgerAccount.values()) {
            balances.put(account.label(), trialBalance.getOrDefault(account, 0L));
        }
        return new AuditReport(
                entries,
                List.copyOf(drift),
                drifts,
                balances,
                members,
                settlements,
                inFlight,
                List.copyOf(notChecked),
                at,
                took.toMillis());
    }
}
