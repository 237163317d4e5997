package dev.laurel.payment.refund;

import dev.laurel.payment.inquiry.Inquiry;
import dev.laurel.payment.payment.Fact;
import dev.laurel.payment.payment.Fingerprint;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.processor.Capabilities;
import dev.laurel.payment.processor.Processors;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends money back: stores the refund with its amount reserved, then asks the provider, then stores what it said. What
 * can go back is decided by the conditional write, so of two refunds at once that together are too much only one is made.
 */
@Component
class RequestRefund {

    private final Payments payments;
    private final Processors processors;
    private final Inquiry inquiry;
    private final RefundProperties properties;
    private final StaffLog log;
    private final Clock clock;

    RequestRefund(
            Payments payments,
            Processors processors,
            Inquiry inquiry,
            RefundProperties properties,
            StaffLog log,
            Clock clock) {
        this.payments = payments;
        this.processors = processors;
        this.inquiry = inquiry;
        this.properties = properties;
        this.log = log;
        this.clock = clock;
    }

    /** Who asks for money to go back, and whether their limit binds them. */
    record Staff(String name, boolean isLimited) {}

    /** What came of it. */
    sealed interface Outcome {

        /** There is a refund; how far it is, its state tells. */
        record Made(Refund refund, boolean replayed) implements Outcome {}

        /** The key was used for another refund of this payment. */
        record KeyReused() implements Outcome {}

        /** Nothing can go back, or not in this way. */
        record NotPossible(String why) implements Outcome {}

        /** Not so much can go back. */
        record TooMuch(Money refundable) implements Outcome {}

        /** More than this member of staff may send back. */
        record AboveLimit() implements Outcome {}

        /** It is this member of staff who paid. */
        record OwnPayment() implements Outcome {}
    }

    /** Without an amount, all that can still go back does. */
    Outcome request(Payment payment, String key, @Nullable Money amount, String reason, Staff staff) {
        var id = Refund.id(payment.id(), key);
        var fingerprint = Fingerprint.of(amount == null ? "all" : amount.toString(), reason);
        var known = payment.standing().refund(id);
        if (known.isPresent()) {
            return repeat(known.get(), fingerprint);
        }
        if (payment.terms().customerId().equals(staff.name())) {
            return new Outcome.OwnPayment();
        }
        var refundable = Money.ofMinor(payment.currency(), payment.standing().refundableMinor());
        var wanted = amount == null ? refundable : amount;
        var obstacle = obstacle(payment, wanted, refundable);
        if (obstacle != null) {
            return obstacle;
        }
        var most = staff.isLimited() ? properties.supportLimitMinor(payment.currency()) : Long.MAX_VALUE;
        var refund = new Refund(
                id,
                wanted,
                Refund.State.REQUESTED,
                clock.instant(),
                null,
                new Refund.Request(staff.name(), reason, fingerprint));
        log.write(new StaffAction(
                staff.name(),
                "refund",
                payment.id().value(),
                reason,
                Map.of("refund", id, "amount", wanted.toString())));
        var learned = payments.record(payment, List.of(new Fact.RefundRequested(refund, most)), staff.name());
        if (!learned.impossible().isEmpty()) {
            var left =
                    Money.ofMinor(payment.currency(), learned.after().standing().refundableMinor());
            return wanted.isGreaterThan(left) ? new Outcome.TooMuch(left) : new Outcome.AboveLimit();
        }
        if (!learned.isNews()) {
            return repeat(learned.after().standing().refund(id).orElseThrow(), fingerprint);
        }
        var asked = inquiry.refund(learned.after(), refund, staff.name());
        return new Outcome.Made(asked.standing().refund(id).orElseThrow(), false);
    }

    private static Outcome repeat(Refund known, String fingerprint) {
        var request = known.request();
        return request != null && request.fingerprint().equals(fingerprint)
                ? new Outcome.Made(known, true)
                : new Outcome.KeyReused();
    }

    private @Nullable Outcome obstacle(Payment payment, Money wanted, Money refundable) {
        if (!refundable.isPositive()) {
            return new Outcome.NotPossible("Nothing of this payment can go back: it is " + payment.status() + ".");
        }
        if (wanted.isGreaterThan(refundable)) {
            return new Outcome.TooMuch(refundable);
        }
        return switch (refunds(payment)) {
            case NONE -> new Outcome.NotPossible(payment.attempt().processor() + " sends nothing back.");
            case FULL_ONLY ->
                wanted.isLessThan(payment.captured())
                        ? new Outcome.NotPossible(payment.attempt().processor() + " sends back all or nothing.")
                        : null;
            case PARTIAL -> null;
        };
    }

    private Capabilities.Refunds refunds(Payment payment) {
        return processors
                .named(payment.attempt().processor())
                .map(processor -> processor.capabilities().refunds())
                .orElse(Capabilities.Refunds.NONE);
    }
}
