package dev.laurel.simulator.coinbase;

import dev.laurel.simulator.book.Book;
import dev.laurel.simulator.book.Later;
import dev.laurel.simulator.edge.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What can be done with checkouts, and what comes of it with time. */
@Component
class Checkouts {

    private final Book<Checkout> book;
    private final Later later;
    private final CoinbaseProperties properties;
    private final Clock clock;

    Checkouts(Book<Checkout> book, Later later, CoinbaseProperties properties, Clock clock) {
        this.book = book;
        this.later = later;
        this.properties = properties;
        this.clock = clock;
    }

    Optional<Checkout> get(String id) {
        return book.get(id);
    }

    Answer create(NewCheckout body, @Nullable String key, String site) {
        if (!Keys.isGood(key)) {
            return ErrorJson.invalid("X-Idempotency-Key must be a UUID v4");
        }
        var id = Keys.id("checkout", key);
        var known = book.get(id);
        if (known.isEmpty()) {
            var refusal = body.refusal(clock.instant());
            if (refusal.isPresent()) {
                return ErrorJson.invalid(refusal.get());
            }
        }
        var fresh = Checkout.active(id, body.terms(site + "/simulator/coinbase/pay/" + id, clock));
        var kept = known.orElseGet(() -> book.open(fresh));
        if (!kept.terms().request().equals(fresh.terms().request())) {
            return ErrorJson.otherRequest();
        }
        if (kept.equals(fresh)) {
            await(kept);
        }
        // A key repeats the first answer, whatever has become of the checkout.
        return new Answer(201, CheckoutJson.of(Checkout.active(id, kept.terms())));
    }

    Answer deactivate(String id) {
        var before = book.get(id);
        if (before.isEmpty()) {
            return ErrorJson.notFound(id);
        }
        return change(id, Checkout::deactivated)
                .filter(after -> after.status() == CheckoutStatus.DEACTIVATED
                        && before.get().status() == CheckoutStatus.ACTIVE)
                .map(after -> Answer.ok(CheckoutJson.of(after)))
                .orElseGet(() -> ErrorJson.invalid("only ACTIVE checkouts can be deactivated"));
    }

    Answer refund(String id, NewRefund body, @Nullable String key) {
        if (!Keys.isGood(key)) {
            return ErrorJson.invalid("X-Idempotency-Key must be a UUID v4");
        }
        var refundId = Keys.id("refund", key);
        var after = book.change(id, checkout -> {
            var isNew =
                    find(checkout, refundId).isEmpty() && body.refusal(checkout).isEmpty();
            return isNew ? checkout.refunding(pending(refundId, body)) : checkout;
        });
        if (after.isEmpty()) {
            return ErrorJson.notFound(id);
        }
        var checkout = after.get();
        var refund = find(checkout, refundId);
        if (refund.isEmpty()) {
            return ErrorJson.invalid(body.refusal(checkout).orElse("the refund is not possible"));
        }
        if (!refund.get().request().equals(body.toString())) {
            return ErrorJson.otherRequest();
        }
        awaitRefund(id, refund.get());
        return new Answer(
                201, Map.of("checkout", CheckoutJson.of(checkout), "refund", RefundJson.of(checkout, refund.get())));
    }

    private static Optional<Refund> find(Checkout checkout, String refundId) {
        return checkout.refunds().stream()
                .filter(refund -> refund.id().equals(refundId))
                .findFirst();
    }

    private Refund pending(String id, NewRefund body) {
        return new Refund(id, body.value(), body.reason(), Refund.Status.PENDING, now(), null, body.toString());
    }

    /** A step of the customer, the operator or time. */
    Optional<Checkout> change(String id, BiFunction<Checkout, Instant, Checkout> step) {
        var after = book.change(id, checkout -> step.apply(checkout, now()));
        after.filter(checkout -> checkout.status() == CheckoutStatus.PROCESSING).ifPresent(this::await);
        return after;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        book.tellWhatIsUntold();
        book.latest().forEach(this::await);
    }

    private void await(Checkout checkout) {
        var id = checkout.id();
        switch (checkout.status()) {
            case ACTIVE -> later.at(checkout.terms().expiresAt(), () -> change(id, Checkout::expired));
            case PROCESSING -> later.after(properties.settleAfter(), () -> change(id, Checkout::confirmed));
            case COMPLETED, PARTIALLY_REFUNDED -> checkout.refunds().forEach(refund -> awaitRefund(id, refund));
            case REFUNDED, DEACTIVATED, EXPIRED, FAILED -> {}
        }
    }

    private void awaitRefund(String id, Refund refund) {
        if (refund.status() == Refund.Status.PENDING) {
            later.after(
                    properties.settleAfter(),
                    () -> change(id, (checkout, now) -> checkout.refundEnded(refund.id(), true, now)));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
