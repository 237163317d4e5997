package dev.laurel.payment.processor.btcpay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ChargeOutcome.Cancelled;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.ChargeOutcome.Pending;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.ProviderEvent.Claim;
import dev.laurel.payment.processor.WebhookReader;
import dev.laurel.payment.processor.contract.ProviderUnderTest.Request;
import dev.laurel.payment.processor.contract.ProviderUnderTest.Trouble;
import dev.laurel.payment.processor.contract.SignedDelivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers pay what they like, and when: the truth is told in each case, and one attempt is one invoice. */
class BtcpayPaymentsTest {

    private static final Money PRICE = Money.of(CurrencyUnit.USD, 49.90);

    private final BtcpayAtSimulator provider = new BtcpayAtSimulator();
    private final SimulatedBtcpay btcpay = provider.btcpay();
    private final Charge charge =
            new Charge("pay_1", "pay_1-1", PRICE, null, "Tea", "http://localhost:8080/thanks", Instant.now());

    @BeforeEach
    void begin() {
        provider.reset();
    }

    @Test
    void whatIsOnTheChainIsPendingUntilItIsConfirmed() {
        var invoice = started();
        btcpay.act(invoice, "pay");
        assertThat(seen(invoice)).isEqualTo(new Pending(invoice));
        btcpay.settle(invoice, true);
        assertThat(taken(invoice)).isEqualTo(PRICE);
    }

    @Test
    void whatIsNotConfirmedInTimeIsNotPaid() {
        var invoice = started();
        btcpay.act(invoice, "pay");
        btcpay.settle(invoice, false);
        assertThat(seen(invoice)).isEqualTo(new Pending(invoice)); // the chain may still confirm it
    }

    @Test
    void whoPaysLessCanPayTheRest() {
        var invoice = started();
        btcpay.send(invoice, "20.00");
        btcpay.settle(invoice, true);
        assertThat(seen(invoice)).isInstanceOf(RequiresAction.class);
        btcpay.pay(invoice);
        assertThat(taken(invoice)).isEqualTo(PRICE);
    }

    @Test
    void whoNeverPaysTheRestHasPaidLess() {
        var invoice = started();
        btcpay.send(invoice, "20.00");
        btcpay.act(invoice, "expire");
        assertThat(seen(invoice)).isEqualTo(new Pending(invoice));
        btcpay.settle(invoice, true);
        assertThat(taken(invoice)).isEqualTo(Money.of(CurrencyUnit.USD, 20));
    }

    @Test
    void whoPaysMoreHasPaidMore() {
        var invoice = started();
        btcpay.send(invoice, "60.00");
        btcpay.settle(invoice, true);
        assertThat(taken(invoice)).isEqualTo(Money.of(CurrencyUnit.USD, 60));
    }

    @Test
    void aSurplusThatIsNotConfirmedIsNotCounted() {
        var invoice = started();
        btcpay.pay(invoice);
        btcpay.send(invoice, "5.00");
        assertThat(taken(invoice)).isEqualTo(PRICE);
        btcpay.settle(invoice, true);
        assertThat(taken(invoice)).isEqualTo(PRICE.plus(5));
    }

    @Test
    void whoPaysLateHasPaid() {
        var invoice = started();
        btcpay.act(invoice, "expire");
        assertThat(seen(invoice)).isEqualTo(new Cancelled(invoice, true));
        btcpay.pay(invoice);
        assertThat(taken(invoice)).isEqualTo(PRICE);
    }

    @Test
    void whoPaysAfterItWasCalledOffHasPaid() {
        var invoice = started();
        assertThat(provider.processor().cancel(charge, invoice, CancelReason.REQUESTED_BY_CUSTOMER))
                .isEqualTo(new Cancelled(invoice, false));
        btcpay.pay(invoice);
        assertThat(taken(invoice)).isEqualTo(PRICE);
    }

    @Test
    void aPaymentOnItsWayIsNotCalledOff() {
        var invoice = started();
        btcpay.act(invoice, "pay");
        assertThat(provider.processor().cancel(charge, invoice, CancelReason.ABANDONED))
                .isEqualTo(new Pending(invoice));
        btcpay.settle(invoice, true);
        assertThat(taken(invoice)).isEqualTo(PRICE);
    }

    @Test
    void aLostAnswerMakesNoSecondInvoice() {
        provider.trouble(Request.START, Trouble.NO_ANSWER_THOUGH_DONE);
        assertThat(provider.processor().start(charge)).isInstanceOf(ChargeOutcome.Unknown.class);
        var found = provider.processor().lookUp(charge, null);
        assertThat(provider.processor().start(charge)).isEqualTo(found).isInstanceOf(RequiresAction.class);
        assertThat(btcpay.invoices()).isOne();
    }

    @Test
    void anAttemptThatCannotArriveAnyMoreIsCertainlyNotThere() {
        var later = provider.processorAt(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6)));
        assertThat(later.lookUp(charge, null)).isEqualTo(new ChargeOutcome.NotFound());
    }

    @Test
    void anInvoiceThatWasMadeIsToldOfByItself() {
        var invoice = started();
        var event = event(provider.delivery("InvoiceCreated", invoice));
        assertThat(event.claim()).isEqualTo(Claim.ACTION_REQUIRED);
        assertThat(event.reference()).isEqualTo(invoice);
    }

    /** Known to have brought money is an attempt already when some came: a later payment must be asked about. */
    @Test
    void moneyThatComesLateIsNeverTakenForKnown() {
        var invoice = started();
        btcpay.act(invoice, "expire");
        btcpay.pay(invoice);
        var event = event(provider.delivery("InvoicePaymentSettled", invoice));
        assertThat(event.claim()).isEqualTo(Claim.CAPTURED);
        assertThat(event.reference()).isNull();
        assertThat(event.owner()).isEqualTo(new WebhookReader.Owner("pay_1", "pay_1-1"));
    }

    @Test
    void whatBtcpaySignedIsNeverRefusedAsItWouldBeLost() {
        assertThat(event(provider.sign("{\"type\":\"PayoutUpdated\",\"payoutId\":\"1\"}"))
                        .claim())
                .isEqualTo(Claim.NOTHING);
        assertThat(event(
                                provider.sign(
                                        "{\"type\":\"InvoiceSettled\",\"deliveryId\":\"2\",\"invoiceId\":\"3\",\"metadata\":{}}"))
                        .claim())
                .isEqualTo(Claim.NOTHING);
    }

    @Test
    void aDeliveryThatIsRepeatedIsTheSameEvent() {
        var first = event(provider.sign("{\"type\":\"X\",\"deliveryId\":\"a\",\"originalDeliveryId\":\"a\"}"));
        var again = event(provider.sign("{\"type\":\"X\",\"deliveryId\":\"b\",\"originalDeliveryId\":\"a\"}"));
        assertThat(again.id()).isEqualTo(first.id());
    }

    private ProviderEvent event(SignedDelivery delivery) {
        return ((WebhookReader.Reading.Authentic) provider.webhooks().read(delivery.body(), delivery::header)).event();
    }

    private String started() {
        return ((RequiresAction) provider.processor().start(charge)).reference();
    }

    private ChargeOutcome seen(String invoice) {
        return provider.processor().lookUp(charge, invoice);
    }

    private Money taken(String invoice) {
        return ((Captured) seen(invoice)).total();
    }
}
