package dev.laurel.payment.processor.btcpay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.official.Exchange;
import dev.laurel.payment.official.OfficialApi;
import dev.laurel.payment.official.RecordingProxy;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.PaymentProcessor.CancelReason;
import dev.laurel.payment.processor.RefundOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What is said to BTCPay, and what its simulator answers, is as BTCPay itself describes it. */
@EnabledIfEnvironmentVariable(
        named = "LAUREL_SHARED",
        matches = ".+",
        disabledReason = "needs the official descriptions in $LAUREL_SHARED/specs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BtcpayOfficialTest {

    private static final Money PRICE = Money.of(CurrencyUnit.USD, 49.90);

    private final OfficialApi official = BtcpayDescription.official();
    private final SimulatedBtcpay btcpay = SimulatedBtcpay.shared();
    private final RecordingProxy proxy = RecordingProxy.to(btcpay.address());

    @BeforeAll
    void makeEveryCall() {
        btcpay.reset();
        var properties = BtcpayAtSimulator.properties(proxy.address());
        var greenfield = new BtcpayConfiguration().greenfield(properties);
        var processor = new BtcpayProcessor(greenfield, properties, Clock.systemUTC());

        var paid = charge("pay_1");
        var invoice = ((RequiresAction) processor.start(paid)).reference();
        processor.start(paid);
        processor.lookUp(paid, "HMprBnL9BTXWuPvpoKBS6e");
        btcpay.pay(invoice);
        processor.lookUp(paid, invoice);
        var refund = new RefundOrder("rf_1", paid, invoice, PRICE.minus(20), "Not as described", Instant.now());
        processor.refund(refund);
        btcpay.pullPayments().forEach(pull -> btcpay.claim(pull, "COMPLETED"));
        processor.lookUpRefund(refund, null);
        var open = charge("pay_2");
        var awaiting = ((RequiresAction) processor.start(open)).reference();
        processor.cancel(open, awaiting, CancelReason.REQUESTED_BY_CUSTOMER);
        var now = Instant.now();
        new BtcpayStatement(greenfield, properties).read(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
        new BtcpayWebhook(greenfield, properties).ownerOf(invoice);
    }

    @AfterAll
    void stop() {
        proxy.close();
    }

    @Test
    void everythingThatIsSaidIsAsDescribed() {
        assertThat(official.complaints(proxy.exchanges())).isEmpty();
    }

    @Test
    void everyCallWasMade() {
        assertThat(official.operations(proxy.exchanges()))
                .containsExactlyInAnyOrder(
                        "POST /api/v1/stores/{storeId}/invoices",
                        "GET /api/v1/stores/{storeId}/invoices",
                        "GET /api/v1/invoices/{invoiceId}",
                        "GET /api/v1/invoices/{invoiceId}/payment-methods",
                        "POST /api/v1/invoices/{invoiceId}/status",
                        "POST /api/v1/invoices/{invoiceId}/refund",
                        "GET /api/v1/stores/{storeId}/pull-payments",
                        "GET /api/v1/pull-payments/{pullPaymentId}/payouts",
                        "GET /api/v1/stores/{storeId}/payouts");
    }

    @Test
    void whatIsNotAsDescribedIsFound() {
        var creation = first("POST", "/api/v1/stores/" + SimulatedBtcpay.STORE + "/invoices");
        assertFound(creation.withBody(creation.body().replaceFirst("\\{", "{\"surprise\":1,")), "surprise");
        assertFound(creation.withBody(creation.body().replace("redirectURL", "redirectUrl")), "redirectUrl");
        assertFound(creation.withAnswer(200, creation.answer().replaceFirst("\\{", "{\"surprise\":1,")), "surprise");
        var list = first("GET", "/api/v1/stores/" + SimulatedBtcpay.STORE + "/invoices");
        assertFound(list.withQuery("order=1"), "order");
    }

    private void assertFound(Exchange wrong, String what) {
        assertThat(official.complaints(List.of(wrong)))
                .isNotEmpty()
                .anySatisfy(complaint -> assertThat(complaint).contains(what));
    }

    private Exchange first(String method, String path) {
        return proxy.exchanges().stream()
                .filter(exchange ->
                        exchange.method().equals(method) && exchange.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Charge charge(String paymentId) {
        return new Charge(
                paymentId, paymentId + "-1", PRICE, null, "Tea", "http://localhost:8080/thanks", Instant.now());
    }
}
