package dev.laurel.payment.processor.btcpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.ChargeOutcome.Captured;
import dev.laurel.payment.processor.RefundOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** How BTCPay's words are understood where its simulator does not say them. */
class BtcpayWordsTest {

    private static final Money PRICE = Money.of(CurrencyUnit.USD, 50);
    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);

    @Test
    void aStatusThatNobodyKnowsTellsNothing() {
        assertThat(outcome(invoice("Frozen", "None", "50")))
                .isEqualTo(new ChargeOutcome.Unknown("BTCPay status Frozen"));
    }

    @Test
    void whatStaffMarkAsSettledIsPaid() {
        assertThat(total(invoice("Settled", "Marked", "0"))).isEqualTo(PRICE);
        assertThat(total(invoice("Settled", "Marked", "30"), settled("0.0006")))
                .isEqualTo(Money.of(CurrencyUnit.USD, 30));
    }

    /** A store may forgive a little, and may take payments for settled that nobody has confirmed. */
    @Test
    void whatBtcpayTakesForSettledBroughtWhatWasPaidOfThePrice() {
        assertThat(total(invoice("Settled", "None", "49.80"), settled("0.000996")))
                .isEqualTo(Money.of(CurrencyUnit.USD, 49.80));
        assertThat(total(invoice("Settled", "None", "50"), processing("0.001"))).isEqualTo(PRICE);
    }

    @Test
    void whatWasNeverConfirmedIsDeclined() {
        assertThat(outcome(invoice("Invalid", "None", "0")))
                .isInstanceOfSatisfying(
                        ChargeOutcome.Declined.class,
                        declined -> assertThat(declined.code()).isEqualTo("not_confirmed"));
    }

    @Test
    void refundsThatStaffMakeAreKnownByTheirName() {
        var pull = new PullPayment("p1", "Refund inv", null, "BTC", new BigDecimal("0.0002"), false, null);
        var refunds = BtcpayMarks.refunds(pull).orElseThrow();
        assertThat(refunds).isEqualTo(new BtcpayMarks.Refunds("inv", null));
        var invoice = invoice("Settled", "None", "50");
        assertThat(BtcpayRefunds.seen(pull, refunds, List.of(), invoice, List.of(settled("0.001")))
                        .amount())
                .isEqualTo(Money.of(CurrencyUnit.USD, 10));
        assertThatThrownBy(() -> BtcpayRefunds.seen(pull, refunds, List.of(), invoice, List.of()))
                .hasMessageContaining("No rate");
    }

    @Test
    void ourRefundsAreKnownByTheirDescriptionWhateverSurroundsIt() {
        var charge = new Charge("pay_1", "pay_1-1", PRICE, null, null, null, NOW);
        var order = new RefundOrder("rf_1", charge, "inv", PRICE, "<i>[a/b]</i>", NOW);
        var description = "<p>" + BtcpayMarks.description(order) + "</p>";
        var pull = new PullPayment("p1", BtcpayMarks.name(order), description, "USD", BigDecimal.TEN, false, null);
        assertThat(description).doesNotContain("<i>");
        assertThat(BtcpayMarks.refunds(pull)).contains(new BtcpayMarks.Refunds("inv", "rf_1"));
    }

    @Test
    void pullPaymentsForOtherPurposesAreNoRefunds() {
        assertThat(BtcpayMarks.refunds(new PullPayment("p1", "Salary", "May", "BTC", BigDecimal.ONE, false, null)))
                .isEmpty();
    }

    private static Money total(Invoice invoice, Invoice.Method... methods) {
        return ((Captured) outcome(invoice, methods)).total();
    }

    private static ChargeOutcome outcome(Invoice invoice, Invoice.Method... methods) {
        return BtcpayTranslator.outcome(invoice, Takings.of(invoice, List.of(methods)), false);
    }

    private static Invoice.Method settled(String bitcoin) {
        return method(bitcoin, "Settled");
    }

    private static Invoice.Method processing(String bitcoin) {
        return method(bitcoin, "Processing");
    }

    private static Invoice.Method method(String bitcoin, String status) {
        var payment = new Invoice.Payment(new BigDecimal(bitcoin), status, NOW.getEpochSecond());
        return new Invoice.Method("BTC", new BigDecimal("50000"), List.of(payment));
    }

    private static Invoice invoice(String status, String additional, String paid) {
        return new Invoice(
                "inv",
                new BigDecimal("50"),
                new BigDecimal(paid),
                "USD",
                "http://localhost/i/inv",
                NOW.getEpochSecond(),
                status,
                additional,
                Map.of(),
                null);
    }
}
