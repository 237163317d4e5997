package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.StoredEntry;
import dev.laurel.loyalty.journal.StoredJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds awards against settlements, both ways, and where points have followed money to against where it stands. Mostly
 * the tally says that they agree. When it does not, those in suspect buckets are read again on both sides and named.
 *
 * <p>The journal is read before the settlements, so an award whose settlement is missing is not one that was just on its
 * way. What is younger than the travel time on either side may still be travelling: it is counted as in flight and becomes
 * drift when a later audit finds it older and still alone.
 */
final class SettlementCheck {

    /** Bounds the memory of naming differences; more than this at once is told as not checked. */
    private static final int MOST_NAMED = 50_000;

    private final Settlements settlements;
    private final StoredJournal journal;
    private final PaymentTally tally;
    private final Findings findings;
    private final Sightings sightings;
    private final Instant begun;
    private final Instant travelling;
    private final Map<String, Settlement> open = new HashMap<>();
    private final Map<String, Settlement> matched = new HashMap<>();
    private final Map<String, MoneyFact.Followed> followed = new HashMap<>();
    private final Set<String> awarded = new HashSet<>();
    private boolean tooMany;

    /**
     * @param findings with all awards and steps in them
     * @param travelTime what is younger than this may still be on its way
     */
    SettlementCheck(
            Settlements settlements,
            StoredJournal journal,
            Findings findings,
            Sightings sightings,
            Instant begun,
            Duration travelTime) {
        this.settlements = settlements;
        this.journal = journal;
        this.tally = findings.payments();
        this.findings = findings;
        this.sightings = sightings;
        this.begun = begun;
        this.travelling = begun.minus(travelTime);
    }

    void run() {
        settlements.forEach(settlement -> {
            tally.settlement(settlement.payment(), settlement.money());
            findings.settlement();
        });
        if (!tally.agrees()) {
            nameDifferences();
        }
    }

    private void nameDifferences() {
        settlements.forEach(this::remember);
        JournalWalk.through(journal, head -> new AwardsAndSteps());
        if (tooMany) {
            findings.notChecked("one award per settled payment: too many differ to name each of them");
            return;
        }
        open.values().forEach(this::unawarded);
        matched.values().forEach(this::compareMoney);
    }

    private void remember(Settlement settlement) {
        if (tally.isSuspect(settlement.paymentId())) {
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
        } else if (settlement != null) {
            matched.put(paymentId, settlement);
        } else if (award.awardedAt().isAfter(travelling)) {
            findings.inFlight();
        } else if (!tooMany) {
            drift("award-without-settlement", award, "payment-service knows no such settled payment");
        }
    }

    private void drift(String kind, AwardedPayment award, String detail) {
        findings.drift(Drift.ofPayment(
                kind, award.payment().customer(), award.seq(), award.payment().paymentId(), detail));
    }

    private void follow(MoneyFact.Followed step) {
        if (followed.size() < MOST_NAMED) {
            followed.put(step.to().paymentId(), step);
        } else {
            tooMany = true;
        }
    }

    private void compareMoney(Settlement settlement) {
        MoneyFact.Followed last = followed.get(settlement.paymentId());
        MoneyFact ours = last == null ? MoneyFact.nothingMoved(settlement.paymentId()) : last.to();
        if (ours.equals(settlement.money())) {
            return; // another payment in its bucket differs
        }
        if (sightings.since(settlement.money(), begun).isAfter(travelling)) {
            findings.inFlight();
        } else {
            findings.drift(Drift.ofPayment(
                    "reversal-differs",
                    settlement.customerId(),
                    last == null ? null : last.seq(),
                    settlement.paymentId(),
                    "of its money stand " + settlement.money() + " in version " + settlement.paymentVersion()
                            + ", points followed " + ours));
        }
    }

    /** Looks for awards and steps only; everything else was found on the first way through. */
    private final class AwardsAndSteps implements MemberVisitor {

        @Override
        public void entry(long seq, StoredEntry stored) {
            readable(stored).ifPresent(entry -> {
                AwardedPayment.in(entry)
                        .filter(award -> tally.isSuspect(award.payment().paymentId()))
                        .ifPresent(SettlementCheck.this::compare);
                MoneyFact.Followed.in(entry)
                        .filter(step -> tally.isSuspect(step.to().paymentId()))
                        .ifPresent(SettlementCheck.this::follow);
            });
        }

        private static Optional<Entry> readable(StoredEntry stored) {
            try {
                return Optional.of(stored.parse());
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
