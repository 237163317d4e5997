package dev.laurel.payment.processor.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentSearchParams;
import dev.laurel.payment.processor.Capabilities;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.DisputeOutcome;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cards through Stripe's PaymentIntents. */
final class StripeProcessor implements PaymentProcessor {

    static final String ID = "stripe";

    private static final Logger log = LoggerFactory.getLogger(StripeProcessor.class);
    private static final Duration KEYS_KEPT = Duration.ofHours(24);
    /** Stripe: searchable within a minute, an hour in an outage. Not finding a younger one proves nothing. */
    private static final Duration SEARCH_LAG = Duration.ofHours(1);

    private final StripeClient client;
    private final StripeRefunds refunds;
    private final Capabilities capabilities;
    private final boolean configured;
    private final Clock clock;

    StripeProcessor(StripeClient client, StripeProperties properties, Clock clock) {
        this.client = client;
        this.refunds = new StripeRefunds(client, clock);
        this.clock = clock;
        this.configured = properties.isConfigured();
        this.capabilities = new Capabilities(
                ID,
                "Card",
                Flow.TOKEN,
                false,
                properties.currencies(),
                Capabilities.Refunds.PARTIAL,
                true,
                false,
                KEYS_KEPT,
                KEYS_KEPT,
                properties.approvalWindow());
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public boolean isAvailable() {
        return configured;
    }

    @Override
    public ChargeOutcome start(Charge charge) {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(charge.amount().getAmountMinorLong())
                .setCurrency(charge.amount().getCurrencyUnit().getCode().toLowerCase(Locale.ROOT))
                .addPaymentMethodType("card")
                .setDescription(charge.description())
                .putAllMetadata(StripeMetadata.of(charge));
        if (charge.token() != null) {
            params.setPaymentMethod(charge.token()).setConfirm(true).setReturnUrl(charge.returnUrl());
        }
        return ask(charge, () -> {
            try {
                return outcome(client.v1().paymentIntents().create(params.build(), withKey(charge.attemptId())));
            } catch (CardException declined) {
                return declined(declined);
            } catch (InvalidRequestException refused) {
                return refused(charge, refused);
            }
        });
    }

    @Override
    public ChargeOutcome lookUp(Charge charge, @Nullable String reference) {
        return ask(charge, () -> reference == null ? search(charge) : outcome(retrieve(reference)));
    }

    @Override
    public ChargeOutcome cancel(Charge charge, String reference, CancelReason reason) {
        var params = PaymentIntentCancelParams.builder()
                .setCancellationReason(
                        switch (reason) {
                            case REQUESTED_BY_CUSTOMER ->
                                PaymentIntentCancelParams.CancellationReason.REQUESTED_BY_CUSTOMER;
                            case ABANDONED -> PaymentIntentCancelParams.CancellationReason.ABANDONED;
                        })
                .build();
        return ask(charge, () -> {
            try {
                return outcome(client.v1()
                        .paymentIntents()
                        .cancel(reference, params, withKey(charge.attemptId() + "-" + reason)));
            } catch (InvalidRequestException tooLate) {
                return outcome(retrieve(reference)); // it is no longer in a state to be cancelled: in which then?
            }
        });
    }

    @Override
    public RefundOutcome refund(RefundOrder order) {
        return refunds.create(order);
    }

    @Override
    public RefundOutcome lookUpRefund(RefundOrder order, @Nullable String refundReference) {
        return refunds.lookUp(order, refundReference);
    }

    @Override
    public DisputeOutcome lookUpDispute(String dispute) {
        try {
            return new DisputeOutcome.Seen(
                    StripeTranslator.dispute(client.v1().disputes().retrieve(dispute)));
        } catch (StripeException | RuntimeException lost) {
            log.warn("Stripe's answer about dispute {} is lost: {}", dispute, lost.toString());
            return new DisputeOutcome.Unknown(lost.getClass().getSimpleName());
        }
    }

    private PaymentIntent retrieve(String reference) throws StripeException {
        var params =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        return client.v1().paymentIntents().retrieve(reference, params);
    }

    private ChargeOutcome search(Charge charge) throws StripeException {
        var query = "metadata['%s']:'%s'".formatted(StripeMetadata.ATTEMPT, charge.attemptId());
        var found = client.v1()
                .paymentIntents()
                .search(PaymentIntentSearchParams.builder().setQuery(query).build())
                .getData();
        if (!found.isEmpty()) {
            return outcome(retrieve(found.getFirst().getId()));
        }
        return charge.startedAt().plus(SEARCH_LAG).isBefore(clock.instant())
                ? new ChargeOutcome.NotFound()
                : new ChargeOutcome.Unknown("Stripe's search does not know it yet");
    }

    private ChargeOutcome outcome(PaymentIntent intent) throws StripeException {
        var charge = intent.getLatestChargeObject();
        var refunded = charge != null && charge.getAmountRefunded() != null && charge.getAmountRefunded() > 0;
        return StripeTranslator.outcome(intent, refunded ? refunds.of(intent.getId()) : List.of());
    }

    private static RequestOptions withKey(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** Whatever goes wrong in asking leaves the truth open. */
    private static ChargeOutcome ask(Charge charge, Question question) {
        try {
            return question.ask();
        } catch (StripeException | RuntimeException lost) {
            log.warn("Stripe's answer about attempt {} is lost: {}", charge.attemptId(), lost.toString());
            return new ChargeOutcome.Unknown(lost.getClass().getSimpleName());
        }
    }

    private static ChargeOutcome refused(Charge charge, InvalidRequestException refused) {
        log.warn("Stripe refused attempt {}: {}", charge.attemptId(), refused.getMessage());
        return new ChargeOutcome.Declined(
                null,
                Objects.requireNonNullElse(refused.getCode(), "invalid_request"),
                "The payment provider does not accept this payment.");
    }

    private static ChargeOutcome declined(CardException declined) {
        var intent = declined.getStripeError() == null
                ? null
                : declined.getStripeError().getPaymentIntent();
        return new ChargeOutcome.Declined(
                intent == null ? null : intent.getId(),
                Objects.requireNonNullElse(declined.getDeclineCode(), declined.getCode()),
                Objects.requireNonNullElse(declined.getUserMessage(), "The card was declined."));
    }

    @FunctionalInterface
    private interface Question {
        ChargeOutcome ask() throws StripeException;
    }
}
