package dev.laurel.payment.refund;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.transaction.PaymentBody.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what a refund would do before it is made. A hint for people: nothing is reserved, and others may be silent. */
@Component
class PreviewRefund {

    private static final Logger log = LoggerFactory.getLogger(PreviewRefund.class);

    private final ObjectProvider<LoyaltyPreview> loyalty;
    private final ObjectProvider<SweepstakesPreview> sweepstakes;

    PreviewRefund(ObjectProvider<LoyaltyPreview> loyalty, ObjectProvider<SweepstakesPreview> sweepstakes) {
        this.loyalty = loyalty;
        this.sweepstakes = sweepstakes;
    }

    /**
     * What a refund would do.
     *
     * @param amount what would go back
     * @param refundable what can go back at most
     * @param possible whether so much can
     * @param points what would become of the customer's points; absent when loyalty-service does not tell
     * @param entries what would become of the entries that it earned; absent when sweepstakes-service does not tell
     * @param unavailable what could not be found out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            Amount amount,
            Amount refundable,
            boolean possible,
            LoyaltyPreview.@Nullable Effect points,
            @Nullable List<SweepstakesPreview.Entry> entries,
            List<String> unavailable) {}

    Preview preview(Payment payment, @Nullable Money wanted) {
        var refundable = Money.ofMinor(payment.currency(), payment.standing().refundableMinor());
        var amount = wanted == null ? refundable : wanted;
        var possible = amount.isPositive() && !amount.isGreaterThan(refundable);
        List<String> unavailable = new ArrayList<>();
        LoyaltyPreview.Effect points = null;
        SweepstakesPreview.Effect entries = null;
        if (possible && payment.settledAt() != null) {
            var returned = payment.returnedMinor() + amount.getAmountMinorLong();
            points = ask(
                    "loyalty-service",
                    "points",
                    payment,
                    unavailable,
                    () -> loyalty.getObject()
                            .effect(payment.id().value(), payment.terms().customerId(), returned, payment.heldMinor()));
            entries = ask(
                    "sweepstakes-service",
                    "entries",
                    payment,
                    unavailable,
                    () -> sweepstakes
                            .getObject()
                            .effect(
                                    payment.id().value(),
                                    payment.terms().customerId(),
                                    payment.currency().getCode(),
                                    payment.terms().amount().getAmountMinorLong(),
                                    returned));
        }
        return new Preview(
                Amount.of(amount),
                Amount.of(refundable),
                possible,
                points,
                entries == null ? null : entries.entries(),
                unavailable);
    }

    private static <T> @Nullable T ask(
            String service, String subject, Payment payment, List<String> unavailable, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException silent) {
            log.warn("{} does not preview a refund of {}", service, payment.id(), silent);
            unavailable.add(service + " does not answer: the effect on " + subject + " is not known now.");
            return null;
        }
    }
}
