package dev.laurel.payment.processor.btcpay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import dev.laurel.payment.processor.RefundSeen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refund is money that lies ready until the customer claims it. */
class BtcpayRefundsTest {

    private static final Money PRICE = Money.of(CurrencyUnit.USD, 49.90);

    private final BtcpayAtSimulator provider = new BtcpayAtSimulator();
    private final SimulatedBtcpay btcpay = provider.btcpay();
    private final Charge charge = new Charge("pay_1", "pay_1-1", PRICE, null, null, null, Instant.now());

    @BeforeEach
    void begin() {
        provider.reset();
    }

    @Test
    void itIsPendingUntilItWasClaimedAndSent() {
        var order = order(paid(), PRICE);
        var made = seen(provider.processor().refund(order));
        assertThat(made.state()).isEqualTo(RefundSeen.State.PENDING);
        btcpay.claim(made.id(), "AWAITING_APPROVAL");
        assertThat(found(order).state()).isEqualTo(RefundSeen.State.PENDING);
        btcpay.claim(made.id(), "COMPLETED");
        assertThat(found(order).state()).isEqualTo(RefundSeen.State.SUCCEEDED);
    }

    @Test
    void whatWasTakenBackUnclaimedHasFailedAndMayBeGivenAgain() {
        var invoice = paid();
        var order = order(invoice, PRICE);
        btcpay.archive(seen(provider.processor().refund(order)).id());
        assertThat(found(order).state()).isEqualTo(RefundSeen.State.FAILED);
        var again = new RefundOrder("rf_2", charge, invoice, PRICE, "Again", Instant.now());
        assertThat(provider.processor().refund(again)).isInstanceOf(RefundOutcome.Seen.class);
    }

    @Test
    void whatWasPaidTooMuchCanGoBack() {
        var invoice = started();
        btcpay.send(invoice, "60.00");
        btcpay.settle(invoice, true);
        var all = Money.of(CurrencyUnit.USD, 60);
        assertThat(provider.processor().refund(order(invoice, all))).isInstanceOf(RefundOutcome.Seen.class);
    }

    @Test
    void whatWasNotPaidCannotGoBack() {
        assertThat(provider.processor().refund(order(started(), PRICE))).isInstanceOf(RefundOutcome.Unknown.class);
        assertThat(btcpay.pullPayments()).isEmpty();
    }

    @Test
    void aRefundThatCannotArriveAnyMoreIsCertainlyNotThere() {
        var order = order(paid(), PRICE);
        assertThat(provider.processor().lookUpRefund(order, null)).isInstanceOf(RefundOutcome.Unknown.class);
        var later = provider.processorAt(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6)));
        assertThat(later.lookUpRefund(order, null)).isEqualTo(new RefundOutcome.NotFound());
    }

    private RefundSeen found(RefundOrder order) {
        return seen(provider.processor().lookUpRefund(order, null));
    }

    private static RefundSeen seen(RefundOutcome outcome) {
        return ((RefundOutcome.Seen) outcome).refund();
    }

    private RefundOrder order(String invoice, Money amount) {
        return new RefundOrder("rf_1", charge, invoice, amount, "<b>Not</b> as [described]", Instant.now());
    }

    private String paid() {
        var invoice = started();
        btcpay.pay(invoice);
        return invoice;
    }

    private String started() {
        return ((RequiresAction) provider.processor().start(charge)).reference();
    }
}
