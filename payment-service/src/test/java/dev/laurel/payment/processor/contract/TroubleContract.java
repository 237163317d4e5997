package dev.laurel.payment.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.Unknown;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.contract.ProviderUnderTest.Request;
import dev.laurel.payment.processor.contract.ProviderUnderTest.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that do not come, from a provider that did what was asked, or did not. */
public interface TroubleContract<P extends ProviderUnderTest.Remote> extends ProviderContract<P> {

    @ParameterizedTest
    @EnumSource
    default void whateverTheTroubleTheOutcomeIsUnknownAndAskingAgainFindsTheTruth(Trouble trouble) {
        var charge = Charges.of(provider());
        provider().trouble(Request.START, trouble);
        assertThat(provider().processor().start(charge)).isInstanceOf(Unknown.class);
        if (provider().goodToken() != null) {
            assertThat(provider().timesCharged(charge)).isEqualTo(trouble.isAfterItWasDone() ? 1 : 0);
        }

        assertThat(Charges.complete(provider(), charge)).isInstanceOf(Captured.class);
        assertThat(provider().timesCharged(charge)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    default void troubleWithARefundLeavesItUnknownAndAskingAgainRefundsOnce(Trouble trouble) {
        var charge = Charges.of(provider());
        var captured = Charges.captured(provider(), charge);
        var order = Charges.refund(charge, captured, Charges.PRICE.minus(20));
        provider().trouble(Request.REFUND, trouble);
        assertThat(provider().processor().refund(order)).isInstanceOf(RefundOutcome.Unknown.class);
        assertThat(provider().refundedMinor(charge))
                .isEqualTo(trouble.isAfterItWasDone() ? order.amount().getAmountMinorLong() : 0);

        assertThat(provider().processor().refund(order)).isInstanceOf(RefundOutcome.Seen.class);
        assertThat(provider().refundedMinor(charge)).isEqualTo(order.amount().getAmountMinorLong());
    }

    /** Whose key has lapsed can only look. */
    @Test
    default void aRefundWhoseAnswerWasLostIsFoundWithoutAskingForItAgain() {
        var charge = Charges.of(provider());
        var captured = Charges.captured(provider(), charge);
        var order = Charges.refund(charge, captured, Charges.PRICE);
        provider().trouble(Request.REFUND, Trouble.NO_ANSWER_THOUGH_DONE);
        provider().processor().refund(order);
        assertThat(provider().processor().lookUpRefund(order, null))
                .isInstanceOfSatisfying(RefundOutcome.Seen.class, seen -> {
                    assertThat(seen.refund().refundId()).isEqualTo(order.refundId());
                    assertThat(seen.refund().amount()).isEqualTo(Charges.PRICE);
                });
    }

    @Test
    default void notFindingAYoungAttemptProvesNothing() {
        assertThat(provider().processor().lookUp(Charges.of(provider()), null)).isInstanceOf(Unknown.class);
    }
}
