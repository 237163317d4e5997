package dev.laurel.payment.rebuild;

import dev.laurel.payment.payment.Dispute;
import dev.laurel.payment.payment.Fact;
import dev.laurel.payment.payment.Facts;
import dev.laurel.payment.payment.LookSchedule;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.processor.WebhookReader.Told;
import dev.laurel.payment.webhook.WebhookInbox.Delivered;
import dev.laurel.payment.webhook.WebhookReaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a payment anew of nothing but the raw webhooks that are stored of it, and compares. Changes nothing. */
@Component
class RebuildPayment {

    private final WebhookReaders readers;
    private final LookSchedule schedule;

    RebuildPayment(WebhookReaders readers, LookSchedule schedule) {
        this.readers = readers;
        this.schedule = schedule;
    }

    Rebuilt rebuild(Payment live, List<Delivered> deliveries) {
        List<Fact> facts = new ArrayList<>();
        for (var delivery : deliveries) {
            readers.of(delivery.provider())
                    .flatMap(reader -> reader.told(delivery.body()))
                    .ifPresent(told -> facts.addAll(facts(live, delivery.attemptId(), told)));
        }
        var rebuilt = live.knowingOnly(facts, schedule);
        return new Rebuilt(live.id().value(), deliveries.size(), missing(rebuilt, live), missing(live, rebuilt));
    }

    private static List<? extends Fact> facts(Payment live, String attemptId, Told told) {
        return switch (told) {
            case Told.OfCharge(var outcome) ->
                live.attempt(attemptId)
                        .map(attempt -> Facts.of(live, attempt, outcome))
                        .orElse(List.of());
            case Told.OfRefund(var refund) -> List.of(Facts.of(refund));
            case Told.OfDispute(var dispute) -> List.of(Facts.of(dispute));
        };
    }

    /** What one of the two knows of the money and the other does not. */
    private static List<String> missing(Payment from, Payment in) {
        List<String> missing = new ArrayList<>();
        if (from.captured().isGreaterThan(in.captured())) {
            missing.add("captured " + from.captured() + ", not " + in.captured());
        }
        for (var refund : from.standing().refunds()) {
            var other = in.standing().refunds().stream()
                    .filter(known -> isSame(refund, known))
                    .findFirst();
            if (isDone(refund) && other.filter(RebuildPayment::isDone).isEmpty()) {
                missing.add("refund " + refund.id() + " of " + refund.amount());
            }
        }
        for (var dispute : from.standing().disputes()) {
            Optional<Dispute> other = in.standing().disputes().stream()
                    .filter(known -> known.id().equals(dispute.id()))
                    .findFirst();
            if (other.isEmpty() || other.get().stage().compareTo(dispute.stage()) < 0) {
                missing.add("dispute " + dispute.id() + " " + dispute.stage());
            }
        }
        return missing;
    }

    private static boolean isDone(Refund refund) {
        return refund.state() == Refund.State.SUCCEEDED;
    }

    private static boolean isSame(Refund one, Refund other) {
        var reference = one.reference();
        return one.id().equals(other.id()) || (reference != null && reference.equals(other.reference()));
    }
}
