package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.anniversary.Review;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.expiry.Nights;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.maturity.Maturity;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.reversal.Reversals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Audits of a journal in memory. */
public final class Audits {

    /** Whatever is asked of an audit is asked of one whose parts are put together. */
    private static final AuditSettings MANY_PORTIONS = new AuditSettings(Duration.ofSeconds(60), 1, 3, "-", "-");

    private Audits() {}

    /** A settlement as payment-service tells it. */
    static Settlement settlement(ToldPayment story, Instant settledAt) {
        return new Settlement(
                story.payment,
                story.customer,
                story.paid,
                story.currency,
                settledAt,
                story.returned,
                story.held,
                story.version);
    }

    static AuditReport audit(InMemoryJournal journal, List<Settlement> settlements, Clock clock) {
        return audit(journal, visitor -> settlements.forEach(visitor), clock);
    }

    /** Of a journal that was written by these rules. */
    static AuditReport audit(InMemoryJournal journal, Rulebook rules, List<Settlement> settlements, Clock clock) {
        return auditor(journal, rules, visitor -> settlements.forEach(visitor), clock)
                .audit(AuditMode.FULL);
    }

    static AuditReport audit(InMemoryJournal journal, Settlements settlements, Clock clock) {
        return auditor(journal, settlements, clock).audit(AuditMode.FULL);
    }

    /** Points by account as the auditor adds them up. */
    public static Map<String, Long> trialBalance(InMemoryJournal journal, Clock clock) {
        return audit(journal, List.of(), clock).trialBalance();
    }

    /** What is not as it should be in the journal itself, by other rules than the usual ones. */
    public static List<Drift> driftOf(InMemoryJournal journal, Rulebook rules, Clock clock) {
        Settlements away = visitor -> {
            throw new IllegalStateException("nobody asks payments here");
        };
        return auditor(journal, rules, away, clock).audit(AuditMode.FULL).drift();
    }

    private static List<AuditedRule> rules(Rulebook rules) {
        return Stream.of(
                        List.of(
                                rules.auditedRule(),
                                Nights.auditedRule(),
                                Reversals.auditedRule(rules.tiers()),
                                new CalendarRecomputation(Maturity.RULE, rules.tiers()),
                                new CalendarRecomputation(Review.RULE, rules.tiers())),
                        Moves.auditedRules(rules))
                .flatMap(List::stream)
                .toList();
    }

    static Auditor auditor(InMemoryJournal journal, Settlements settlements, Clock clock) {
        return auditor(journal, Rulebook.USUAL, settlements, clock);
    }

    private static Auditor auditor(InMemoryJournal journal, Rulebook rules, Settlements settlements, Clock clock) {
        return new Auditor(
                journal, new Recomputation(rules(rules), journal), settlements, new Remembered(), MANY_PORTIONS, clock);
    }

    private static final class Remembered implements Checkpoints {
        private final Map<String, Checkpoint> checkpoints = new ConcurrentHashMap<>();

        @Override
        public List<Checkpoint> of(Collection<String> members) {
            return members.stream()
                    .filter(checkpoints::containsKey)
                    .map(checkpoints::get)
                    .toList();
        }

        @Override
        public void save(Collection<Checkpoint> sound) {
            sound.forEach(checkpoint -> checkpoints.put(checkpoint.member(), checkpoint));
        }
    }
}
