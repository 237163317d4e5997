package dev.laurel.payment.processor.contract;

import static dev.laurel.payment.processor.contract.Charges.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.Cancelled;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import org.junit.jupiter.api.Test;

/** Rails on which a charge stays open until the customer acts, and can be called off until then. */
public interface OpenChargeContract<P extends ProviderUnderTest> extends ProviderContract<P> {

    @Test
    default void customerIsToldWhatToDoAndTheMoneyIsSeenOnceTheyDid() {
        var charge = Charges.of(PRICE, null);
        var required = open(charge);
        assertThat(provider().processor().lookUp(charge, required.reference())).isEqualTo(required);
        assertThat(provider().timesCharged(charge)).isZero();

        assertThat(Charges.complete(provider(), charge, required)).isInstanceOfSatisfying(Captured.class, captured -> {
            assertThat(captured.reference()).isEqualTo(required.reference());
            assertThat(captured.total()).isEqualTo(PRICE);
        });
        assertThat(provider().timesCharged(charge)).isOne();
    }

    @Test
    default void cancelsWhatWasNotTaken() {
        var charge = Charges.of(PRICE, null);
        var reference = open(charge).reference();
        var processor = provider().processor();
        assertThat(processor.cancel(charge, reference, CancelReason.REQUESTED_BY_CUSTOMER))
                .isEqualTo(new Cancelled(reference, false));
        assertThat(processor.cancel(charge, reference, CancelReason.REQUESTED_BY_CUSTOMER))
                .isInstanceOf(Cancelled.class);
        if (provider().knowsOfCancelling()) {
            assertThat(processor.lookUp(charge, reference)).isInstanceOf(Cancelled.class);
        }
        assertThat(provider().timesCharged(charge)).isZero();
    }

    @Test
    default void tellsAbandonedFromCancelled() {
        var charge = Charges.of(PRICE, null);
        var reference = open(charge).reference();
        assertThat(provider().processor().cancel(charge, reference, CancelReason.ABANDONED))
                .isEqualTo(new Cancelled(reference, true));
    }

    private RequiresAction open(Charge charge) {
        return (RequiresAction) provider().processor().start(charge);
    }
}
