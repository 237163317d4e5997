package dev.laurel.payment.processor.contract;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ChargeOutcome.Approved;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.RefundOrder;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Charges for the contracts, and how they are brought to an end as the service does it. */
final class Charges {

    static final Money PRICE = Money.of(CurrencyUnit.USD, 49.90);

    private Charges() {}

    static Charge of(ProviderUnderTest provider) {
        return of(PRICE, provider.goodToken());
    }

    static Charge of(Money amount, String token) {
        var paymentId = "pay_" + UUID.randomUUID().toString().replace("-", "");
        return new Charge(
                paymentId, paymentId + "-1", amount, token, "Tea", "http://localhost:8080/thanks", Instant.now());
    }

    /** Starts the charge, does what the customer and we have to do, and says how it stands then. */
    static ChargeOutcome complete(ProviderUnderTest provider, Charge charge) {
        return complete(provider, charge, provider.processor().start(charge));
    }

    static ChargeOutcome complete(ProviderUnderTest provider, Charge charge, ChargeOutcome outcome) {
        var processor = provider.processor();
        return switch (outcome) {
            case RequiresAction required -> {
                provider.customerActs(required);
                yield complete(provider, charge, processor.lookUp(charge, required.reference()));
            }
            case Approved(var reference) -> processor.capture(charge, reference);
            default -> outcome;
        };
    }

    static Captured captured(ProviderUnderTest provider, Charge charge) {
        return (Captured) complete(provider, charge);
    }

    static RefundOrder refund(Charge charge, Captured captured, Money amount) {
        var refundId = "rf_" + UUID.randomUUID().toString().replace("-", "");
        return new RefundOrder(refundId, charge, captured.reference(), amount, "Not as described", Instant.now());
    }
}
