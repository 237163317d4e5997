package dev.laurel.payment.payment;

import dev.laurel.payment.processor.Charge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A purchase: its terms, and how it stands.
 *
 * @param id derived from customer and Idempotency-Key
 * @param terms what was asked for
 * @param fingerprint hash of the request, to tell a repetition from another request under the same key
 * @param standing what is known of attempts, refunds and disputes
 * @param settledAt when we recorded that all of the money was taken
 * @param history everything that was learned, in the order of learning
 * @param look when it has to be looked at again; none when it is at rest
 * @param version counts the writes
 */
public record Payment(
        PaymentId id,
        Terms terms,
        String fingerprint,
        Standing standing,
        @Nullable Instant settledAt,
        List<HistoryEntry> history,
        @Nullable Look look,
        long version) {

    public Payment {
        history = List.copyOf(history);
    }

    /** When somebody has to look at the payment again, and how many looks there were since the last news. */
    public record Look(Instant at, int taken) {}

    /**
     * How a purchase is to be made.
     *
     * @param processor the rail
     * @param choice why this rail
     * @param token what stands for the customer's means of payment, if the rail needs one
     * @param fingerprint hash of the request
     * @param trace the trace of the request
     * @param window how long the customer has to do what the rail asks of them
     */
    public record Purchase(
            String processor,
            String choice,
            @Nullable String token,
            String fingerprint,
            @Nullable String trace,
            Duration window) {}

    /** A new payment with its first attempt, before the provider is asked. */
    public static Payment create(PaymentId id, Terms terms, Purchase purchase, LookSchedule schedule) {
        var now = terms.createdAt();
        var attempt = Attempt.first(id, purchase, now);
        var created = new HistoryEntry(now, "customer", "created", terms.amount() + " by " + purchase.processor());
        return new Payment(id, terms, purchase.fingerprint(), Standing.of(attempt), null, List.of(created), null, 1)
                .scheduled(schedule, now);
    }

    /** What people see. */
    public PaymentStatus status() {
        return standing.status(terms.amount().getAmountMinorLong());
    }

    /** The latest attempt, which is the one that counts while nothing was taken. */
    public Attempt attempt() {
        return standing.attempts().getLast();
    }

    public Optional<Attempt> attempt(String attemptId) {
        return standing.attempt(attemptId);
    }

    /** Whether all of the money was taken. */
    public boolean isPaid() {
        return standing.capturedMinor() >= terms.amount().getAmountMinorLong();
    }

    public Money captured() {
        return Money.ofMinor(currency(), standing.capturedMinor());
    }

    /** What of the price has not come; zero when all has. */
    public Money missing() {
        return Money.ofMinor(currency(), Math.max(0, terms.amount().getAmountMinorLong() - standing.capturedMinor()));
    }

    /** What came beyond the price, where customers send the money themselves. */
    public Money surplus() {
        return Money.ofMinor(currency(), standing.surplusMinor());
    }

    public CurrencyUnit currency() {
        return terms.amount().getCurrencyUnit();
    }

    /** What of a settled payment has gone back for good, in minor units. */
    public long returnedMinor() {
        var paid = terms.amount().getAmountMinorLong();
        return isPaid()
                ? Math.min(paid, standing.refundedMinor() + standing.disputedMinor(Dispute.Stage.LOST))
                : paid; // the confirmation was taken back
    }

    /** What of the rest is held because its dispute is open, in minor units. */
    public long heldMinor() {
        return Math.min(
                terms.amount().getAmountMinorLong() - returnedMinor(), standing.disputedMinor(Dispute.Stage.OPENED));
    }

    /** The attempt as its processor sees it. */
    public Charge charge(Attempt attempt) {
        return new Charge(
                id.value(),
                attempt.id(),
                terms.amount(),
                attempt.token(),
                terms.description(),
                terms.returnUrl(),
                attempt.startedAt());
    }

    /** The same purchase, of which nothing is known but these facts. */
    public Payment knowingOnly(List<? extends Fact> facts, LookSchedule schedule) {
        var attempts = standing.attempts().stream()
                .map(attempt -> attempt.with(Progress.NONE))
                .toList();
        var blank = new Payment(
                id,
                terms,
                fingerprint,
                new Standing(attempts, List.of(), List.of()),
                null,
                List.of(history.getFirst()),
                null,
                1);
        return blank.learn(facts, "rebuild", terms.createdAt(), schedule).after();
    }

    /** Holds facts against what is known; changes nothing by itself. */
    Learned learn(List<? extends Fact> facts, String source, Instant now, LookSchedule schedule) {
        return Learning.of(this, facts, source, now, schedule);
    }

    /** One version further. */
    Payment with(Standing further, List<HistoryEntry> news, @Nullable Instant settled) {
        var longer = new ArrayList<>(history);
        longer.addAll(news);
        return new Payment(id, terms, fingerprint, further, settled, longer, null, version + 1);
    }

    /** One version further, with nothing new but when to look again. */
    Payment looked(Instant now, LookSchedule schedule) {
        var taken = look == null ? 0 : look.taken();
        var before = new Payment(
                id, terms, fingerprint, standing, settledAt, history, new Look(now, taken + 1), version + 1);
        return before.scheduled(schedule, now);
    }

    Payment scheduled(LookSchedule schedule, Instant now) {
        var taken = look == null ? 0 : look.taken();
        var next =
                schedule.next(this, taken, now).map(at -> new Look(at, taken)).orElse(null);
        return new Payment(id, terms, fingerprint, standing, settledAt, history, next, version);
    }
}
