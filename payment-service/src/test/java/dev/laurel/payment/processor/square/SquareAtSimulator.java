package dev.laurel.payment.processor.square;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.WebhookReader;
import dev.laurel.payment.processor.contract.ProviderUnderTest;
import dev.laurel.payment.processor.contract.SignedDelivery;
import dev.laurel.payment.processor.contract.SigningProvider;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.joda.money.CurrencyUnit;

/** One of Square's rails with the simulator behind it. */
final class SquareAtSimulator
        implements SigningProvider.Rotating, ProviderUnderTest.Remote, ProviderUnderTest.Disputable {

    private static final String NEXT_KEY = "sqwh_next";

    private final SimulatedSquare square = SimulatedSquare.shared();
    private final boolean isCashApp;
    private final SquareAccount account;
    private final SquareProcessor processor;
    private final SquareWebhook webhook;

    SquareAtSimulator(SquareRail rail) {
        this(rail, SimulatedSquare.shared().address(), Clock.systemUTC());
    }

    SquareAtSimulator(SquareRail rail, URI address, Clock clock) {
        var properties = properties(address);
        this.isCashApp = rail == SquareRail.CASH_APP;
        this.account = new SquareConfiguration().squareAccount(properties);
        this.processor = new SquareProcessor(rail, account, properties, clock);
        this.webhook = new SquareWebhook(account, properties);
    }

    static SquareProperties properties(URI address) {
        return new SquareProperties(
                address,
                SimulatedSquare.ACCESS_TOKEN,
                SimulatedSquare.LOCATION,
                List.of(SimulatedSquare.SIGNATURE_KEY, NEXT_KEY),
                SimulatedSquare.NOTIFICATION_URL,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                CurrencyUnit.USD);
    }

    ProviderStatement statement() {
        return new SquareStatement(account);
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
        square.reset();
        square.relay().passTo(0);
    }

    @Override
    public String goodToken() {
        return isCashApp ? "wnon:cash-app-ok" : "cnon:card-nonce-ok";
    }

    @Override
    public String decliningToken() {
        return isCashApp ? "wnon:cash-app-declined" : "cnon:card-nonce-declined";
    }

    @Override
    public String unknownReference() {
        return "NobodyKnowsThisOneZY";
    }

    @Override
    public void customerActs(RequiresAction required) {
        throw new AssertionError("Square asks nothing of customers");
    }

    @Override
    public void customerRefuses(RequiresAction required) {
        throw new AssertionError("Square asks nothing of customers");
    }

    @Override
    public void refundsArrive() {
        square.settleRefunds();
    }

    @Override
    public void trouble(Request request, Trouble trouble) {
        square.fault(
                request == Request.REFUND ? "refunds.create" : "payments.create",
                switch (trouble) {
                    case NO_ANSWER_AND_NOTHING_DONE -> "\"kind\":\"timeoutBeforeCommit\",\"ms\":10";
                    case NO_ANSWER_THOUGH_DONE -> "\"kind\":\"timeoutAfterCommit\",\"ms\":10";
                    case ERROR_AND_NOTHING_DONE -> "\"kind\":\"status\",\"code\":503,\"afterCommit\":false";
                    case TOO_MANY_REQUESTS -> "\"kind\":\"status\",\"code\":429,\"afterCommit\":false";
                });
    }

    @Override
    public long timesCharged(Charge charge) {
        return square.charged(charge.attemptId()).size();
    }

    @Override
    public long refundedMinor(Charge charge) {
        return square.charged(charge.attemptId()).stream()
                .mapToLong(line -> line.get("refunded").asLong())
                .sum();
    }

    @Override
    public String dispute(String reference) {
        return square.dispute(reference);
    }

    @Override
    public void decide(String dispute, boolean won) {
        square.decide(dispute, won);
    }

    @Override
    public SignedDelivery deliveryOfDispute(String dispute) {
        return delivery("\"dispute.created\"", dispute);
    }

    @Override
    public SignedDelivery deliveryOfCapture(Charge charge) {
        return delivery("\"COMPLETED\"", charge.attemptId());
    }

    private SignedDelivery delivery(String type, String about) {
        return square.relay().awaitDelivery("square", body -> body.contains(type) && body.contains(about));
    }

    @Override
    public SignedDelivery sign(String text, Instant at) {
        return sign(text, SimulatedSquare.SIGNATURE_KEY, SimulatedSquare.NOTIFICATION_URL);
    }

    @Override
    public SignedDelivery forge(String text) {
        return sign(text, "not the key", SimulatedSquare.NOTIFICATION_URL);
    }

    @Override
    public SignedDelivery signWithNextSecret(String text) {
        return sign(text, NEXT_KEY, SimulatedSquare.NOTIFICATION_URL);
    }

    /** As Square would for a subscription with this address. */
    static SignedDelivery sign(String text, String key, String notificationUrl) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            var signature = Base64.getEncoder().encodeToString(mac.doFinal((notificationUrl + text).getBytes(UTF_8)));
            return new SignedDelivery(text, Map.of("X-Square-Hmacsha256-Signature", signature));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String eventOfUnknownType() {
        return """
                {"merchant_id":"M","type":"customer.created","event_id":"e-1","created_at":"2026-11-23T09:00:00.000Z",
                 "data":{"type":"customer","id":"C","object":{"customer":{"id":"C"}}}}""";
    }
}
