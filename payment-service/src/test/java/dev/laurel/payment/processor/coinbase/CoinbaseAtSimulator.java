package dev.laurel.payment.processor.coinbase;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.joda.money.CurrencyUnit;

/** Coinbase's adapter with the simulator behind it. */
final class CoinbaseAtSimulator implements SigningProvider.Rotating, ProviderUnderTest.Remote {

    private static final String NEXT_SECRET = "whsec_next";
    private static final Set<CurrencyUnit> CURRENCIES =
            Stream.of("USD", "EUR", "GBP", "SGD").map(CurrencyUnit::of).collect(Collectors.toSet());

    private final SimulatedCoinbase coinbase = SimulatedCoinbase.shared();
    private final CoinbaseProperties properties = properties(coinbase.address(), SimulatedCoinbase.KEY_SECRET);
    private final Checkouts checkouts = new CoinbaseConfiguration().coinbaseCheckouts(properties, Clock.systemUTC());
    private final CoinbaseProcessor processor = new CoinbaseProcessor(checkouts, properties, Clock.systemUTC());
    private final CoinbaseWebhook webhook = new CoinbaseWebhook(checkouts, properties, Clock.systemUTC());

    static CoinbaseProperties properties(URI address, String keySecret) {
        return new CoinbaseProperties(
                address,
                SimulatedCoinbase.KEY_ID,
                keySecret,
                List.of(SimulatedCoinbase.WEBHOOK_SECRET, NEXT_SECRET),
                Duration.ofMinutes(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                CURRENCIES);
    }

    SimulatedCoinbase coinbase() {
        return coinbase;
    }

    PaymentProcessor processorAt(Clock clock) {
        return new CoinbaseProcessor(checkouts, properties, clock);
    }

    ProviderStatement statement() {
        return new CoinbaseStatement(checkouts);
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
        coinbase.reset();
        coinbase.relay().passTo(0);
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
        return "0123456789abcdef01234567";
    }

    @Override
    public void customerActs(RequiresAction required) {
        coinbase.pay(required.reference());
    }

    @Override
    public void customerRefuses(RequiresAction required) {
        coinbase.act(required.reference(), "fail");
    }

    @Override
    public void refundsArrive() {
        coinbase.charged()
                .forEach(line -> coinbase.settleRefunds(line.get("reference").asString(), true));
    }

    @Override
    public void trouble(Request request, Trouble trouble) {
        coinbase.fault(
                "\"operation\":\"" + (request == Request.REFUND ? "checkouts.refund" : "checkouts.create") + '"',
                switch (trouble) {
                    case NO_ANSWER_AND_NOTHING_DONE -> "\"kind\":\"timeoutBeforeCommit\",\"ms\":10";
                    case NO_ANSWER_THOUGH_DONE -> "\"kind\":\"timeoutAfterCommit\",\"ms\":10";
                    case ERROR_AND_NOTHING_DONE -> "\"kind\":\"status\",\"code\":503,\"afterCommit\":false";
                    case TOO_MANY_REQUESTS -> "\"kind\":\"status\",\"code\":429,\"afterCommit\":false";
                });
    }

    @Override
    public long timesCharged(Charge charge) {
        return coinbase.charged(charge.paymentId()).size();
    }

    @Override
    public long refundedMinor(Charge charge) {
        return coinbase.charged(charge.paymentId()).stream()
                .mapToLong(line -> line.path("refunded").asLong(0))
                .sum();
    }

    @Override
    public SignedDelivery deliveryOfCapture(Charge charge) {
        return coinbase.relay()
                .awaitDelivery(
                        "coinbase",
                        body -> body.contains("checkout.payment.success") && body.contains(charge.attemptId()));
    }

    @Override
    public SignedDelivery sign(String text, Instant at) {
        return sign(text, at, SimulatedCoinbase.WEBHOOK_SECRET);
    }

    @Override
    public SignedDelivery forge(String text) {
        return sign(text, Instant.now(), "not the secret");
    }

    @Override
    public SignedDelivery signWithNextSecret(String text) {
        return sign(text, Instant.now(), NEXT_SECRET);
    }

    private static SignedDelivery sign(String text, Instant at, String secret) {
        var time = at.getEpochSecond();
        var names = "content-type x-hook0-id";
        var v0 = hex(secret, time + "." + text);
        var v1 = hex(secret, time + "." + names + ".application/json.delivery-1." + text);
        return new SignedDelivery(
                text,
                Map.of(
                        "Content-Type", "application/json",
                        "X-Hook0-Id", "delivery-1",
                        "X-Hook0-Signature", "t=" + time + ",v0=" + v0 + ",h=" + names + ",v1=" + v1));
    }

    static String hex(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String eventOfUnknownType() {
        return """
                {"id":"68f7a946db0529ea9b6d3a12","eventType":"checkout.payment.admired","status":"ACTIVE","updatedAt":"2026-11-23T09:00:00Z"}""";
    }
}
