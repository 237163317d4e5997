package dev.laurel.simulator.stripe.ledger;

import dev.laurel.simulator.journal.Journal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The account's truth. Changes happen one at a time, each written to the journal before it is visible, so two refunds
 * never share the same money and a kill loses nothing that was answered.
 */
public final class StripeLedger implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Ids ids;
    private final Predicate<String> wantedEvents;
    private final Shelves shelves;
    private final IdempotencyKeys keys;
    private final LedgerJournal journal;

    /** Reads back what the journal holds. {@code wantedEvents} says which types are to be delivered to somebody. */
    public StripeLedger(Clock clock, Journal journal, Capacity capacity, Predicate<String> wantedEvents) {
        this.clock = clock;
        this.ids = new Ids(clock);
        this.wantedEvents = wantedEvents;
        this.shelves = new Shelves(capacity.objects());
        this.keys = new IdempotencyKeys(clock, capacity.objects());
        this.journal = new LedgerJournal(journal, capacity.journalBytes(), shelves, keys, wantedEvents);
        this.journal.readBack();
    }

    /** Asks for an idempotency key; a granted one is to be given back by {@link #release}. */
    public Claim claim(String key, String fingerprint) {
        return keys.claim(key, fingerprint);
    }

    /** Gives a granted key back; until then others that send it are refused. */
    public void release(String key) {
        keys.release(key);
    }

    /**
     * Does one change and, when it executed under an idempotency key, keeps its answer.
     *
     * @param listener hears of the events, in order, before another change can begin
     */
    public Answer change(Cause cause, Function<Change, Answer> work, Consumer<StripeEvent> listener) {
        lock.lock();
        try {
            var change = new Change(this, ids, cause, now());
            var answer = work.apply(change);
            var entries = change.entries();
            var key = cause.idempotencyKey();
            var kept = key == null || !executed(answer)
                    ? Optional.<KeptAnswer>empty()
                    : Optional.of(new KeptAnswer(key, cause.fingerprint(), now(), answer));
            kept.ifPresent(each -> entries.add(each.entry()));
            journal.write(entries);
            entries.forEach(entry -> {
                if (entry instanceof PaymentIntent payment) {
                    shelves.put(payment);
                }
            });
            change.events().forEach(event -> shelves.put(event, wantedEvents.test(event.type())));
            kept.ifPresent(keys::keep);
            journal.tidy();
            change.events().forEach(listener);
            return answer;
        } finally {
            lock.unlock();
        }
    }

    private static boolean executed(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> true;
            case Answer.Refused(var error) -> error.executed();
        };
    }

    /** The receiver took this event, or it was given up: it is not to be delivered after a restart. */
    public void delivered(String eventId) {
        lock.lock();
        try {
            if (shelves.undelivered.remove(eventId) != null) {
                journal.write(List.of(new Entry.Delivered(eventId)));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets everything, the journal included. */
    public void clear() {
        lock.lock();
        try {
            shelves.clear();
            keys.clear();
            journal.rewrite();
        } finally {
            lock.unlock();
        }
    }

    /** The payment of this id. */
    public Optional<PaymentIntent> payment(String id) {
        return Optional.ofNullable(shelves.payments.get(id));
    }

    /** The payment that has a charge of this id. */
    public Optional<PaymentIntent> paymentOfCharge(String chargeId) {
        return payment(Ids.paymentOf(chargeId))
                .filter(payment -> payment.charge(chargeId).isPresent());
    }

    /** The payment that has a refund of this id. */
    public Optional<PaymentIntent> paymentOfRefund(String refundId) {
        return Optional.ofNullable(shelves.refunds.get(refundId)).flatMap(this::payment);
    }

    /** The payment that has a dispute of this id. */
    public Optional<PaymentIntent> paymentOfDispute(String disputeId) {
        return Optional.ofNullable(shelves.disputes.get(disputeId)).flatMap(this::payment);
    }

    /** The event of this id. */
    public Optional<StripeEvent> event(String id) {
        return Optional.ofNullable(shelves.events.get(id));
    }

    /** Whether the receiver still has to take this event. */
    public boolean undelivered(String eventId) {
        return shelves.undelivered.containsKey(eventId);
    }

    /** The events that no receiver has taken, oldest first. */
    public Stream<StripeEvent> undelivered() {
        return shelves.undelivered.values().stream();
    }

    /** All payments, oldest first. */
    public Stream<PaymentIntent> payments() {
        return shelves.payments.values().stream();
    }

    /** A page of payments. */
    public Slice<PaymentIntent> payments(Page page, Predicate<PaymentIntent> wanted) {
        return page.of(shelves.payments, (id, payment) -> Optional.of(payment).filter(wanted));
    }

    /** A page of events. */
    public Slice<StripeEvent> events(Page page, Predicate<StripeEvent> wanted) {
        return page.of(shelves.events, (id, event) -> Optional.of(event).filter(wanted));
    }

    /** A page of refunds, each as the answer to a request for it. */
    public Slice<Answer.Found> refunds(Page page, Predicate<Answer.Found> wanted) {
        return page.of(shelves.refunds, (id, paymentId) -> part(id, paymentId).filter(wanted));
    }

    /** A page of disputes, each as the answer to a request for it. */
    public Slice<Answer.Found> disputes(Page page, Predicate<Answer.Found> wanted) {
        return page.of(shelves.disputes, (id, paymentId) -> part(id, paymentId).filter(wanted));
    }

    private Optional<Answer.Found> part(String id, String paymentId) {
        return payment(paymentId).map(payment -> new Answer.Found(payment, id, false));
    }

    /** A page of the account's statement. */
    public Slice<BalanceTransaction> balanceTransactions(Page page, Predicate<BalanceTransaction> wanted) {
        return page.of(
                shelves.postings,
                (id, paymentId) -> payment(paymentId)
                        .flatMap(payment -> BalanceTransaction.find(payment, id))
                        .filter(wanted));
    }

    /** One line of the account's statement. */
    public Optional<BalanceTransaction> balanceTransaction(String id) {
        return Optional.ofNullable(shelves.postings.get(id))
                .flatMap(this::payment)
                .flatMap(payment -> BalanceTransaction.find(payment, id));
    }

    /** How many payments are kept. */
    public int size() {
        return shelves.payments.size();
    }

    /** Seconds since the epoch. */
    public long now() {
        return clock.instant().getEpochSecond();
    }

    @Override
    public void close() {
        journal.close();
    }
}
