package dev.laurel.payment.processor.contract;

import static dev.laurel.payment.processor.contract.Charges.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.ChargeOutcome.Unknown;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Taking money. */
public interface ChargeContract<P extends ProviderUnderTest> extends ProviderContract<P> {

    @Test
    default void takesTheMoney() {
        var charge = Charges.of(provider());
        assertThat(Charges.complete(provider(), charge)).isInstanceOfSatisfying(Captured.class, captured -> {
            assertThat(captured.total()).isEqualTo(PRICE);
            assertThat(captured.reference()).isNotBlank();
            assertThat(captured.at()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
            assertThat(captured.refunds()).isEmpty();
        });
        assertThat(provider().timesCharged(charge)).isOne();
    }

    @Test
    default void declineTakesNothingAndSaysWhy() {
        var token = provider().decliningToken();
        var charge = Charges.of(PRICE, token);
        var outcome = provider().processor().start(charge);
        if (token == null) {
            var required = (RequiresAction) outcome;
            provider().customerRefuses(required);
            outcome =
                    Charges.complete(provider(), charge, provider().processor().lookUp(charge, required.reference()));
        }
        assertThat(outcome)
                .satisfiesAnyOf(
                        end -> assertThat(end).isInstanceOfSatisfying(ChargeOutcome.Declined.class, declined -> {
                            assertThat(declined.code()).isNotBlank();
                            assertThat(declined.message()).isNotBlank();
                        }),
                        end -> assertThat(end).isInstanceOf(ChargeOutcome.Cancelled.class));
        assertThat(provider().timesCharged(charge)).isZero();
    }

    @Test
    default void askingAgainChargesOnce() {
        var charge = Charges.of(provider());
        var first = provider().processor().start(charge);
        assertThat(provider().processor().start(charge)).isEqualTo(first);
        Charges.complete(provider(), charge, first);
        assertThat(provider().timesCharged(charge)).isOne();
    }

    @Test
    default void lookUpTellsWhatWasTaken() {
        var charge = Charges.of(provider());
        var captured = Charges.captured(provider(), charge);
        assertThat(provider().processor().lookUp(charge, captured.reference()))
                .isInstanceOfSatisfying(Captured.class, seen -> {
                    assertThat(seen.reference()).isEqualTo(captured.reference());
                    assertThat(seen.total()).isEqualTo(PRICE);
                });
    }

    @Test
    default void lookUpThatFailsSaysNothing() {
        assertThat(provider()
                        .processor()
                        .lookUp(Charges.of(provider()), provider().unknownReference()))
                .isInstanceOf(Unknown.class);
    }

    @Test
    default void cancellingWhatWasTakenSaysThatItWasTaken() {
        var charge = Charges.of(provider());
        var captured = Charges.captured(provider(), charge);
        assertThat(provider().processor().cancel(charge, captured.reference(), CancelReason.REQUESTED_BY_CUSTOMER))
                .isInstanceOf(Captured.class);
    }

    @Test
    default void capabilitiesAreTrue() {
        var capabilities = provider().processor().capabilities();
        assertThat(capabilities.id()).matches("[a-z]+");
        assertThat(capabilities.displayName()).isNotBlank();
        assertThat(capabilities.chargeHorizon()).isPositive();
        assertThat(capabilities.refundHorizon()).isPositive();
        assertThat(capabilities.approvalWindow()).isPositive();
        assertThat(provider().processor().isAvailable()).isTrue();
        assertThat(capabilities.flow() == Flow.TOKEN).isEqualTo(provider().goodToken() != null);
        assertThat(capabilities.currencies()).isNotEmpty().allSatisfy(currency -> {
            var amount = Money.ofMajor(currency, 100);
            var charge = Charges.of(amount, provider().goodToken());
            assertThat(Charges.captured(provider(), charge).total()).isEqualTo(amount);
        });
    }
}
