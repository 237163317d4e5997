package dev.laurel.payment.processor.btcpay;

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

/** BTCPay's adapter with the simulator behind it. */
final class BtcpayAtSimulator implements SigningProvider.Rotating, ProviderUnderTest.Remote {

    private static final String NEXT_SECRET = "whsec_next";
    private static final Set<CurrencyUnit> CURRENCIES =
            Stream.of("USD", "EUR", "JPY").map(CurrencyUnit::of).collect(Collectors.toSet());

    private final SimulatedBtcpay btcpay = SimulatedBtcpay.shared();
    private final BtcpayProperties properties = properties(btcpay.address());
    private final Greenfield greenfield = new BtcpayConfiguration().greenfield(properties);
    private final BtcpayProcessor processor = new BtcpayProcessor(greenfield, properties, Clock.systemUTC());
    private final BtcpayWebhook webhook = new BtcpayWebhook(greenfield, properties);

    static BtcpayProperties properties(URI address) {
        return new BtcpayProperties(
                address,
                SimulatedBtcpay.API_KEY,
                SimulatedBtcpay.STORE,
                List.of(SimulatedBtcpay.WEBHOOK_SECRET, NEXT_SECRET),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Duration.ofDays(7),
                CURRENCIES);
    }

    SimulatedBtcpay btcpay() {
        return btcpay;
    }

    PaymentProcessor processorAt(Clock clock) {
        return new BtcpayProcessor(greenfield, properties, clock);
    }

    ProviderStatement statement() {
        return new BtcpayStatement(greenfield, properties);
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
        btcpay.reset();
        btcpay.relay().passTo(0);
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
        return "HMprBnL9BTXWuPvpoKBS6e";
    }

    @Override
    public void customerActs(RequiresAction required) {
        btcpay.pay(required.reference());
    }

    @Override
    public void customerRefuses(RequiresAction required) {
        btcpay.act(required.reference(), "expire");
    }

    @Override
    public void refundsArrive() {
        btcpay.pullPayments().forEach(pull -> btcpay.claim(pull, "COMPLETED"));
    }

    @Override
    public void trouble(Request request, Trouble trouble) {
        btcpay.fault(
                "\"operation\":\"" + (request == Request.REFUND ? "invoices.refund" : "invoices.create") + '"',
                switch (trouble) {
                    case NO_ANSWER_AND_NOTHING_DONE -> "\"kind\":\"timeoutBeforeCommit\",\"ms\":10";
                    case NO_ANSWER_THOUGH_DONE -> "\"kind\":\"timeoutAfterCommit\",\"ms\":10";
                    case ERROR_AND_NOTHING_DONE -> "\"kind\":\"status\",\"code\":503,\"afterCommit\":false";
                    case TOO_MANY_REQUESTS -> "\"kind\":\"status\",\"code\":429,\"afterCommit\":false";
                });
    }

    @Override
    public long timesCharged(Charge charge) {
        return btcpay.charged(charge.paymentId()).size();
    }

    @Override
    public long refundedMinor(Charge charge) {
        return btcpay.charged(charge.paymentId()).stream()
                .mapToLong(line -> line.path("refunded").asLong(0))
                .sum();
    }

    @Override
    public SignedDelivery deliveryOfCapture(Charge charge) {
        return delivery("InvoiceSettled", charge.attemptId());
    }

    SignedDelivery delivery(String type, String about) {
        return btcpay.relay()
                .awaitDelivery("btcpay", body -> body.contains("\"" + type + "\"") && body.contains(about));
    }

    @Override
    public SignedDelivery sign(String text, Instant at) {
        return sign(text, SimulatedBtcpay.WEBHOOK_SECRET);
    }

    @Override
    public SignedDelivery forge(String text) {
        return sign(text, "not the secret");
    }

    @Override
    public SignedDelivery signWithNextSecret(String text) {
        return sign(text, NEXT_SECRET);
    }

    private static SignedDelivery sign(String text, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            var hex = HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
            return new SignedDelivery(text, Map.of("BTCPay-Sig", "sha256=" + hex));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String eventOfUnknownType() {
        return """
                {"deliveryId":"d1","originalDeliveryId":"d1","type":"PaymentRequestCreated","timestamp":1795000000,"paymentRequestId":"p1"}""";
    }
}
