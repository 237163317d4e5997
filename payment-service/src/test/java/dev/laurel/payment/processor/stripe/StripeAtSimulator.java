package dev.laurel.payment.processor.stripe;

import com.stripe.StripeClient;
import com.stripe.net.Webhook;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.NextAction;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.WebhookReader;
import dev.laurel.payment.processor.contract.ProviderUnderTest;
import dev.laurel.payment.processor.contract.SignedDelivery;
import dev.laurel.payment.processor.contract.SigningProvider;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Stripe's adapter with the simulator behind it. */
final class StripeAtSimulator
        implements SigningProvider.Rotating, ProviderUnderTest.Remote, ProviderUnderTest.Disputable {

    private static final String NEXT_SECRET = "whsec_next";
    private static final Set<CurrencyUnit> CURRENCIES =
            Stream.of("USD", "EUR", "JPY", "KWD").map(CurrencyUnit::of).collect(Collectors.toSet());

    private final SimulatedStripe stripe = SimulatedStripe.shared();
    private final StripeProperties properties = new StripeProperties(
            stripe.address(),
            SimulatedStripe.API_KEY,
            List.of(SimulatedStripe.SECRET, NEXT_SECRET),
            Duration.ofMinutes(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            CURRENCIES);
    private final StripeClient client = new StripeConfiguration().stripeClient(properties);
    private final StripeProcessor processor = new StripeProcessor(client, properties, Clock.systemUTC());
    private final StripeWebhook webhook = new StripeWebhook(client, properties, Clock.systemUTC());

    ProviderStatement statement() {
        return new StripeStatement(client);
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
        stripe.reset();
        stripe.relay().passTo(0);
    }

    @Override
    public String goodToken() {
        return "pm_card_visa";
    }

    @Override
    public String decliningToken() {
        return "pm_card_visa_chargeDeclined";
    }

    @Override
    public String unknownReference() {
        return "pi_3NobodyKnowsThisOne";
    }

    @Override
    public void customerActs(RequiresAction required) {
        switch (required.action()) {
            case NextAction.Redirect(var url) -> stripe.approve(required.reference());
            case NextAction.Confirm(var clientSecret) -> stripe.confirm(required.reference(), goodToken());
            case NextAction.Instructions(var reference, var recipient, var text) ->
                throw new AssertionError("Stripe sends nobody to a bank");
        }
    }

    @Override
    public void customerRefuses(RequiresAction required) {
        stripe.decline(required.reference());
    }

    @Override
    public void trouble(Request request, Trouble trouble) {
        stripe.fault(
                "\"operation\":\"" + (request == Request.REFUND ? "refunds.create" : "payment_intents.create") + '"',
                switch (trouble) {
                    case NO_ANSWER_AND_NOTHING_DONE -> "\"kind\":\"timeoutBeforeCommit\",\"ms\":10";
                    case NO_ANSWER_THOUGH_DONE -> "\"kind\":\"timeoutAfterCommit\",\"ms\":10";
                    case ERROR_AND_NOTHING_DONE -> "\"kind\":\"status\",\"code\":503,\"afterCommit\":false";
                    case TOO_MANY_REQUESTS -> "\"kind\":\"status\",\"code\":429,\"afterCommit\":false";
                });
    }

    @Override
    public long timesCharged(Charge charge) {
        return stripe.charged(charge.paymentId()).size();
    }

    @Override
    public long refundedMinor(Charge charge) {
        return stripe.charged(charge.paymentId()).stream()
                .mapToLong(line -> line.path("refunded").asLong(0))
                .sum();
    }

    @Override
    public String dispute(String reference) {
        return stripe.dispute(reference);
    }

    @Override
    public void decide(String dispute, boolean won) {
        stripe.decide(dispute, won);
    }

    @Override
    public SignedDelivery deliveryOfDispute(String dispute) {
        return delivery("\"charge.dispute.created\"", dispute);
    }

    @Override
    public SignedDelivery deliveryOfCapture(Charge charge) {
        return delivery("\"payment_intent.succeeded\"", charge.attemptId());
    }

    private SignedDelivery delivery(String type, String about) {
        return stripe.relay().awaitDelivery("stripe", body -> body.contains(type) && body.contains(about));
    }

    @Override
    public SignedDelivery sign(String text, Instant at) {
        return sign(text, at, SimulatedStripe.SECRET);
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
        try {
            var header = Webhook.Signature.generateSignatureHeader(text, secret, at.getEpochSecond());
            return new SignedDelivery(text, Map.of("Stripe-Signature", header));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String eventOfUnknownType() {
        return """
                {"id":"evt_1","object":"event","type":"customer.created","created":1795000000,"data":{"object":{"id":"cus_1","object":"customer"}}}""";
    }
}
