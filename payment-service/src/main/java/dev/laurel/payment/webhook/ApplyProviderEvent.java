package dev.laurel.payment.webhook;

import dev.laurel.payment.inquiry.Inquiry;
import dev.laurel.payment.payment.Attempt;
import dev.laurel.payment.payment.AttemptState;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader.Owner;
import dev.laurel.platform.correlation.TraceContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Acts upon a provider's event. The event is a hint that something may have changed: what is true is asked of the
 * provider, unless the payment carries already what the event speaks of.
 */
@Component
class ApplyProviderEvent {

    private static final Logger log = LoggerFactory.getLogger(ApplyProviderEvent.class);

    private final Payments payments;
    private final Inquiry inquiry;
    private final WebhookReaders readers;
    private final WebhookInbox inbox;

    ApplyProviderEvent(Payments payments, Inquiry inquiry, WebhookReaders readers, WebhookInbox inbox) {
        this.payments = payments;
        this.inquiry = inquiry;
        this.readers = readers;
        this.inbox = inbox;
    }

    /** How an event stands to what is known. */
    enum Standing {
        /** It tells nothing that is not known. */
        KNOWN,
        /** The request that it probably stems from has not been answered yet. */
        EARLY,
        NEWS
    }

    /** Holds the event against the payment, without asking anybody. */
    Standing compare(StoredEvent stored) {
        var event = stored.event();
        if (event.claim() == Claim.NOTHING) {
            return Standing.KNOWN;
        }
        var owner = event.owner();
        if (owner == null) {
            return Standing.NEWS;
        }
        var attempt = find(owner).flatMap(payment -> payment.attempt(owner.attemptId()));
        if (attempt.isEmpty()) {
            return Standing.NEWS;
        }
        if (attempt.get().progress().state() == AttemptState.STARTED) {
            return Standing.EARLY;
        }
        return isKnown(attempt.get(), event) ? Standing.KNOWN : Standing.NEWS;
    }

    /**
     * Asks the provider and records what it says.
     *
     * @return false if the provider did not tell, so that it must be tried again
     */
    boolean apply(StoredEvent stored) {
        var event = stored.event();
        var owner = owner(stored);
        if (event.claim() == Claim.NOTHING || owner.isEmpty()) {
            return true;
        }
        var payment = find(owner.get());
        var attempt = payment.flatMap(found -> found.attempt(owner.get().attemptId()));
        if (attempt.isEmpty()) {
            log.error("Event {} ({}) is about {}, which is not stored here", stored.id(), event.type(), owner.get());
            return true;
        }
        if (event.owner() == null) {
            inbox.belongs(stored, owner.get());
        }
        try (var ignored = TraceContext.continuing(attempt.get().trace()).open()) {
            return apply(stored, payment.orElseThrow(), attempt.get());
        }
    }

    private boolean apply(StoredEvent stored, Payment payment, Attempt attempt) {
        var event = stored.event();
        if (isKnown(attempt, event)) {
            return true;
        }
        var source = stored.provider() + " webhook";
        log.info("Payment {}: event {} ({})", payment.id(), stored.id(), event.type());
        return event.dispute() == null
                ? inquiry.charge(payment, attempt, event.reference(), source)
                : inquiry.dispute(payment, attempt, event.dispute(), source);
    }

    private Optional<Owner> owner(StoredEvent stored) {
        var owner = stored.event().owner();
        var reference = stored.event().reference();
        return owner != null || reference == null
                ? Optional.ofNullable(owner)
                : readers.of(stored.provider()).flatMap(reader -> reader.ownerOf(reference));
    }

    private Optional<Payment> find(Owner owner) {
        return PaymentId.isWellFormed(owner.paymentId())
                ? payments.find(new PaymentId(owner.paymentId()))
                : Optional.empty();
    }

    private static boolean isKnown(Attempt attempt, ProviderEvent event) {
        var progress = attempt.progress();
        return progress.reference() != null
                && progress.reference().equals(event.reference())
                && switch (event.claim()) {
                    case NOTHING -> true;
                    case ACTION_REQUIRED -> progress.state().compareTo(AttemptState.REQUIRES_ACTION) >= 0;
                    case APPROVED -> progress.state().compareTo(AttemptState.CAPTURED) >= 0;
                    case PROCESSING -> progress.state().compareTo(AttemptState.PROCESSING) >= 0;
                    case DECLINED -> progress.state().compareTo(AttemptState.DECLINED) >= 0;
                    case CANCELLED ->
                        progress.state() == AttemptState.CANCELLED || progress.state() == AttemptState.EXPIRED;
                    case CAPTURED -> progress.state() == AttemptState.CAPTURED;
                    case REFUND, DISPUTE -> false; // there may be another one
                };
    }
}
