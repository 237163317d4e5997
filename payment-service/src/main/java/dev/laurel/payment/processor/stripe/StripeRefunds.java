package dev.laurel.payment.processor.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.RefundOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refunds at Stripe. Each carries our name for it, so that one whose answer was lost is found again. */
final class StripeRefunds {

    private static final Logger log = LoggerFactory.getLogger(StripeRefunds.class);
    /** Stripe may still be at a request whose answer we no longer waited for. */
    private static final Duration LONGEST_AT_WORK = Duration.ofMinutes(10);

    private final StripeClient client;
    private final Clock clock;

    StripeRefunds(StripeClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    RefundOutcome create(RefundOrder order) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(order.reference())
                .setAmount(order.amount().getAmountMinorLong())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata(StripeMetadata.REFUND, order.refundId())
                .build();
        var key = RequestOptions.builder().setIdempotencyKey(order.refundId()).build();
        return ask(order, () -> {
            try {
                return seen(client.v1().refunds().create(params, key));
            } catch (InvalidRequestException refused) {
                return refused(refused);
            } catch (ApiException failed) {
                // The key repeats a 500 for a day, whether or not the money went back: only the list tells.
                return find(order).map(StripeRefunds::seen).orElseThrow(() -> failed);
            }
        });
    }

    RefundOutcome lookUp(RefundOrder order, @Nullable String reference) {
        return ask(order, () -> {
            if (reference != null) {
                return seen(client.v1().refunds().retrieve(reference));
            }
            var found = find(order).map(StripeRefunds::seen);
            if (found.isPresent()) {
                return found.get();
            }
            return order.requestedAt().plus(LONGEST_AT_WORK).isBefore(clock.instant())
                    ? new RefundOutcome.NotFound()
                    : new RefundOutcome.Unknown("Stripe may still be working on it");
        });
    }

    /** All refunds of a PaymentIntent. */
    List<Refund> of(String intent) throws StripeException {
        var params = RefundListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(100L)
                .build();
        List<Refund> all = new ArrayList<>();
        client.v1().refunds().list(params).autoPagingIterable().forEach(all::add);
        return all;
    }

    private Optional<Refund> find(RefundOrder order) throws StripeException {
        return of(order.reference()).stream()
                .filter(refund -> order.refundId().equals(StripeMetadata.refundId(refund)))
                .findFirst();
    }

    private static RefundOutcome seen(Refund refund) {
        return new RefundOutcome.Seen(StripeTranslator.refund(refund));
    }

    private static RefundOutcome refused(InvalidRequestException refused) {
        // Of more than is left Stripe says only which parameter is wrong.
        var code = "amount".equals(refused.getParam()) ? "amount_too_large" : "invalid_request";
        return new RefundOutcome.Refused(
                Objects.requireNonNullElse(refused.getCode(), code),
                Objects.requireNonNullElse(refused.getUserMessage(), "Stripe does not accept the refund."));
    }

    private static RefundOutcome ask(RefundOrder order, Question question) {
        try {
            return question.ask();
        } catch (StripeException | RuntimeException lost) {
            log.warn("Stripe's answer about refund {} is lost: {}", order.refundId(), lost.toString());
            return new RefundOutcome.Unknown(lost.getClass().getSimpleName());
        }
    }

    @FunctionalInterface
    private interface Question {
        RefundOutcome ask() throws StripeException;
    }
}
