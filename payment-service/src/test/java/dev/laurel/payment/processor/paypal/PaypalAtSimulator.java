package dev.laurel.payment.processor.paypal;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.WebhookReader;
import dev.laurel.payment.processor.contract.ProviderUnderTest;
import dev.laurel.payment.processor.contract.SignedDelivery;
import dev.laurel.payment.processor.contract.SigningProvider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** One of PayPal's rails with the simulator behind it. */
final class PaypalAtSimulator implements SigningProvider, ProviderUnderTest.Remote, ProviderUnderTest.Disputable {

    private static final Set<CurrencyUnit> CURRENCIES =
            Stream.of("USD", "EUR", "JPY").map(CurrencyUnit::of).collect(Collectors.toSet());

    private final SimulatedPaypal paypal = SimulatedPaypal.shared();
    private final PaypalSigner signer = PaypalSigner.genuine();
    private final PaypalProcessor processor;
    private final PaypalWebhook webhook;
    private final PaypalStatement statement;

    PaypalAtSimulator(PaypalRail rail) {
        var parts = new PaypalParts(properties(SimulatedPaypal.shared().address()), Clock.systemUTC());
        this.processor = parts.processor(rail);
        this.webhook = parts.webhook();
        this.statement = parts.statement();
    }

    static PaypalProperties properties(URI address) {
        return new PaypalProperties(
                address,
                SimulatedPaypal.CLIENT_ID,
                SimulatedPaypal.CLIENT_SECRET,
                List.of("WH-THE-OLD-ONE", SimulatedPaypal.WEBHOOK_ID),
                Duration.ofMinutes(5),
                new PaypalProperties.Certificates(
                        SimulatedPaypal.shared().certificates(), SimulatedPaypal.COMMON_NAME, SimulatedPaypal.root()),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                CURRENCIES);
    }

    ProviderStatement statement() {
        return statement;
    }

    @Override
    public PaymentProcessor processor() {
        return processor;
    }

    @Override
    public WebhookReader webhooks() {
        return webhook;
    }

    @Override
    public void reset() {
        paypal.reset();
        paypal.relay().passTo(0);
    }

    @Override
    public String goodToken() {
        return null;
    }

    @Override
    public String decliningToken() {
        return null;
    }

    @Override
    public String unknownReference() {
        return "5O190127TN364715T";
    }

    @Override
    public void customerActs(RequiresAction required) {
        paypal.act(required.reference(), "approve");
    }

    @Override
    public void customerRefuses(RequiresAction required) {
        paypal.act(required.reference(), "decline");
    }

    @Override
    public boolean knowsOfCancelling() {
        return false;
    }

    @Override
    public void trouble(Request request, Trouble trouble) {
        var operation = switch (request) {
            case START -> "orders.create";
            case CAPTURE -> "orders.capture";
            case REFUND -> "refunds.create";
        };
        paypal.fault(
                "\"operation\":\"" + operation + '"',
                switch (trouble) {
                    case NO_ANSWER_AND_NOTHING_DONE -> "\"kind\":\"timeoutBeforeCommit\",\"ms\":10";
                    case NO_ANSWER_THOUGH_DONE -> "\"kind\":\"timeoutAfterCommit\",\"ms\":10";
                    case ERROR_AND_NOTHING_DONE -> "\"kind\":\"status\",\"code\":503,\"afterCommit\":false";
                    case TOO_MANY_REQUESTS -> "\"kind\":\"status\",\"code\":429,\"afterCommit\":false";
                });
    }

    @Override
    public long timesCharged(Charge charge) {
        return paypal.charged(charge.attemptId()).size();
    }

    @Override
    public long refundedMinor(Charge charge) {
        return paypal.charged(charge.attemptId()).stream()
                .mapToLong(line -> line.get("refunded").asLong())
                .sum();
    }

    @Override
    public String dispute(String reference) {
        return paypal.operate(reference, "dispute");
    }

    @Override
    public void decide(String dispute, boolean won) {
        paypal.decide(dispute, won);
    }

    @Override
    public SignedDelivery deliveryOfDispute(String dispute) {
        return delivery("CUSTOMER.DISPUTE.CREATED", dispute);
    }

    @Override
    public SignedDelivery deliveryOfCapture(Charge charge) {
        return delivery("PAYMENT.CAPTURE.COMPLETED", charge.attemptId());
    }

    SignedDelivery delivery(String type, String about) {
        return paypal.relay().awaitDelivery("paypal", body -> body.contains('"' + type + '"') && body.contains(about));
    }

    @Override
    public SignedDelivery sign(String text, Instant at) {
        return signer.sign(text, at);
    }

    @Override
    public SignedDelivery forge(String text) {
        return PaypalSigner.forger().sign(text, Instant.now());
    }

    @Override
    public String eventOfUnknownType() {
        return """
                {"id":"WH-1","event_version":"1.0","create_time":"2026-11-23T12:00:00Z","resource_type":"plan",
                 "event_type":"BILLING.PLAN.CREATED","resource":{"id":"P-1"}}""";
    }
}
