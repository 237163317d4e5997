package dev.laurel.payment.processor.contract;

import static dev.laurel.payment.processor.contract.Charges.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.RefundSeen;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Sending money back, whole and in parts. */
public interface RefundContract<P extends ProviderUnderTest> extends ProviderContract<P> {

    @Test
    default void sendsAllOfItBack() {
        var charge = Charges.of(provider());
        var order = Charges.refund(charge, Charges.captured(provider(), charge), PRICE);
        assertArrives(order, refunded(order));
        assertThat(provider().refundedMinor(charge)).isEqualTo(4990);
    }

    @Test
    default void sendsPartsOfItBack() {
        var charge = Charges.of(provider());
        var captured = Charges.captured(provider(), charge);
        var first = Charges.refund(charge, captured, Money.of(CurrencyUnit.USD, 20));
        var second = Charges.refund(charge, captured, Money.of(CurrencyUnit.USD, 29.90));
        assertArrives(first, refunded(first));
        assertArrives(second, refunded(second));
        assertThat(provider().refundedMinor(charge)).isEqualTo(4990);
        assertThat(provider().processor().lookUp(charge, captured.reference()))
                .isInstanceOfSatisfying(Captured.class, seen -> {
                    assertThat(seen.total()).isEqualTo(PRICE);
                    assertThat(seen.refunds())
                            .extracting(RefundSeen::refundId)
                            .containsExactlyInAnyOrder(first.refundId(), second.refundId());
                    assertThat(seen.refunds()).extracting(RefundSeen::state).containsOnly(RefundSeen.State.SUCCEEDED);
                });
    }

    @Test
    default void neverSendsBackMoreThanWasTaken() {
        var charge = Charges.of(provider());
        var captured = Charges.captured(provider(), charge);
        var first = Charges.refund(charge, captured, Money.of(CurrencyUnit.USD, 30));
        assertArrives(first, refunded(first));
        assertThat(provider().processor().refund(Charges.refund(charge, captured, Money.of(CurrencyUnit.USD, 19.91))))
                .isInstanceOfSatisfying(RefundOutcome.Refused.class, refused -> {
                    assertThat(refused.code()).isNotBlank();
                    assertThat(refused.message()).isNotBlank();
                });
        assertThat(provider().refundedMinor(charge)).isEqualTo(3000);
    }

    @Test
    default void askingAgainRefundsOnce() {
        var charge = Charges.of(provider());
        var order = Charges.refund(charge, Charges.captured(provider(), charge), Money.of(CurrencyUnit.USD, 20));
        var first = refunded(order);
        assertThat(refunded(order).id()).isEqualTo(first.id());
        assertThat(provider().refundedMinor(charge)).isEqualTo(2000);
    }

    @Test
    default void refundsAreFoundByTheirIdAndByOurs() {
        var charge = Charges.of(provider());
        var order = Charges.refund(charge, Charges.captured(provider(), charge), Money.of(CurrencyUnit.USD, 20));
        var made = refunded(order);
        assertThat(found(order, made.id()).id()).isEqualTo(made.id());
        assertThat(found(order, null).id()).isEqualTo(made.id());
    }

    private RefundSeen refunded(RefundOrder order) {
        return ((RefundOutcome.Seen) provider().processor().refund(order)).refund();
    }

    private RefundSeen found(RefundOrder order, String reference) {
        return ((RefundOutcome.Seen) provider().processor().lookUpRefund(order, reference)).refund();
    }

    private void assertArrives(RefundOrder order, RefundSeen made) {
        assertThat(made.amount()).isEqualTo(order.amount());
        assertThat(made.refundId()).isEqualTo(order.refundId());
        provider().refundsArrive();
        assertThat(found(order, made.id()).state()).isEqualTo(RefundSeen.State.SUCCEEDED);
    }
}
