package dev.laurel.payment.refund;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.transaction.PaymentBody.Amount;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what a refund would do before it is made. A hint for people: nothing is reserved, and loyalty may be silent. */
@Component
class PreviewRefund {

    private static final Logger log = LoggerFactory.getLogger(PreviewRefund.class);

    private final ObjectProvider<LoyaltyPreview> loyalty;

    PreviewRefund(ObjectProvider<LoyaltyPreview> loyalty) {
        this.loyalty = loyalty;
    }

    /**
     * What a refund would do.
     *
     * @param amount what would go back
     * @param refundable what can go back at most
     * @param possible whether so much can
     * @param points what would become of the customer's points; absent when loyalty-service does not tell
     * @param unavailable what could not be found out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            Amount amount,
            Amount refundable,
            boolean possible,
            LoyaltyPreview.@Nullable Effect points,
            @Nullable String unavailable) {}

    Preview preview(Payment payment, @Nullable Money wanted) {
        var refundable = Money.ofMinor(payment.currency(), payment.standing().refundableMinor());
        var amount = wanted == null ? refundable : wanted;
        var possible = amount.isPositive() && !amount.isGreaterThan(refundable);
        LoyaltyPreview.Effect points = null;
        String unavailable = null;
        if (possible && payment.settledAt() != null) {
            try {
                points = loyalty.getObject()
                        .effect(
                                payment.id().value(),
                                payment.terms().customerId(),
                                payment.returnedMinor() + amount.getAmountMinorLong(),
                                payment.heldMinor());
            } catch (RuntimeException silent) {
                log.warn("loyalty-service does not preview a refund of {}", payment.id(), silent);
                unavailable = "loyalty-service does not answer: the effect on points is not known now.";
            }
        }
        return new Preview(Amount.of(amount), Amount.of(refundable), possible, points, unavailable);
    }
}
