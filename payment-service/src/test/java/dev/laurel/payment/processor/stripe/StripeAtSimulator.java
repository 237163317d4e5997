package dev.laurel.payment.processor.stripe;

import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.net.Webhook;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.NextAction;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.ProviderUnderTest;
import dev.laurel.payment.processor.SignedDelivery;
import dev.laurel.payment.processor.WebhookReader;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Stripe's adapter with the simulator behind it. */
final class StripeAtSimulator implements ProviderUnderTest {

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
            CURRENCIES);
    private final StripeClient client = new StripeConfiguration().stripeClient(properties);
    private final StripeProcessor processor = new StripeProcessor(client, properties, Clock.systemUTC());
    private final StripeWebhook webhook = new StripeWebhook(client, properties, Clock.systemUTC());

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
    public String tokenThatNeedsAction() {
        return "pm_card_authenticationRequired";
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
            case NextAction.Instructions(var reference, var text) ->
                throw new AssertionError("Stripe sends nobody to a bank");
        }
    }

    @Override
    public void trouble(Trouble trouble) {
        stripe.fault(
                "\"operation\":\"payment_intents.create\"",
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
    public void refund(String reference, long amountMinor) {
        stripe.refund(reference, amountMinor);
    }

    @Override
    public SignedDelivery deliveryOfCapture(Charge charge) {
        var found = new AtomicReference<SignedDelivery>();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> stripe.relay().delivered().stream()
                        .filter(delivered -> delivered.body().contains("\"payment_intent.succeeded\"")
                                && delivered.body().contains(charge.attemptId()))
                        .findFirst()
                        .map(delivered -> {
                            found.set(new SignedDelivery(
                                    delivered.body(), Map.of("Stripe-Signature", delivered.signature())));
                            return true;
                        })
                        .orElse(false));
        return found.get();
    }

    @Override
    public SignedDelivery sign(String text, Instant at, String secret) {
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

    @Override
    public String secret() {
        return SimulatedStripe.SECRET;
    }

    @Override
    public String nextSecret() {
        return NEXT_SECRET;
    }
}
