package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.StoredEntry;
import dev.laurel.loyalty.journal.StoredJournal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds awards against settlements, both ways. Mostly the tally says that they agree. When it does not, those in suspect
 * buckets are read again on both sides and named.
 *
 * <p>The journal is read before the settlements, so an award whose settlement is missing is not one that was just on its
 * way. What is younger than the travel time on either side may still be travelling: it is counted as in flight and becomes
 * drift when the next audit finds it older and still alone.
 */
final class SettlementCheck {

    /** Bounds the memory of naming differences; more than this at once is told as not checked. */
    private static final int MOST_NAMED = 50_000;

    private final Settlements settlements;
    private final StoredJournal journal;
    private final PaymentTally tally;
    private final Findings findings;
    private final Instant travelling;
    private final Map<String, Settlement> open = new HashMap<>();
    private final Set<String> awarded = new HashSet<>();
    private boolean tooMany;

    /**
     * @param tally with all awards in it
     * @param travelling what is younger than this may still be on its way
     */
    SettlementCheck(
            Settlements settlements, StoredJournal journal, PaymentTally tally, Findings findings, Instant travelling) {
        this.settlements = settlements;
        this.journal = journal;
        this.tally = tally;
        this.findings = findings;
        this.travelling = travelling;
    }

    void run() {
        settlements.forEach(settlement -> {
            tally.settlement(settlement.payment());
            findings.settlement();
        });
        if (!tally.agrees()) {
            nameDifferences();
        }
    }

    private void nameDifferences() {
        settlements.forEach(this::remember);
        JournalWalk.through(journal, head -> new Awards());
        if (tooMany) {
            findings.notChecked("one award per settled payment: too many differ to name each of them");
            return;
        }
        open.values().forEach(this::unawarded);
    }

    private void remember(Settlement settlement) {
        if (tally.isSuspect(settlement.payment())) {
            if (open.size() < MOST_NAMED) {
                open.put(settlement.paymentId(), settlement);
            } else {
                tooMany = true;
            }
        }
    }

    private void unawarded(Settlement settlement) {
        if (settlement.settledAt().isAfter(travelling)) {
            findings.inFlight();
        } else {
            findings.drift(Drift.ofPayment(
                    "settlement-without-award",
                    settlement.customerId(),
                    null,
                    settlement.paymentId(),
                    "settled at " + settlement.settledAt()));
        }
    }

    private void compare(AwardedPayment award) {
        String paymentId = award.payment().paymentId();
        if (awarded.size() >= MOST_NAMED) {
            tooMany = true;
            return;
        }
        Settlement settlement = open.remove(paymentId);
        if (!awarded.add(paymentId)) {
            drift("duplicate-award", award, "the payment has another award");
        } else if (settlement != null && !settlement.payment().equals(award.payment())) {
            drift("award-differs", award, "settled was " + settlement.payment() + ", awarded is " + award.payment());
        } else if (settlement == null && award.awardedAt().isAfter(travelling)) {
            findings.inFlight();
        } else if (settlement == null && !tooMany) {
            drift("award-without-settlement", award, "payment-service knows no such settled payment");
        }
    }

    private void drift(String kind, AwardedPayment award, String detail) {
        findings.drift(Drift.ofPayment(
                kind, award.payment().customer(), award.seq(), award.payment().paymentId(), detail));
    }

    /** Looks for awards only; everything else was found on the first way through. */
    private final class Awards implements MemberVisitor {

        @Override
        public void entry(long seq, StoredEntry stored) {
            readable(stored).filter(award -> tally.isSuspect(award.payment())).ifPresent(SettlementCheck.this::compare);
        }

        private static Optional<AwardedPayment> readable(StoredEntry stored) {
            try {
                return AwardedPayment.in(stored.parse());
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public void missing(long seq) {}

        @Override
        public void end() {}
    }
}
