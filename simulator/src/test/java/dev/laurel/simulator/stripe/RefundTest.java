package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.laurel.simulator.SimulatorTest;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RefundTest extends SimulatorTest {

    private Refund refund(String paymentId, long amount) throws StripeException {
        return stripe().refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(paymentId)
                        .setAmount(amount)
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .putMetadata("refundId", "r-1")
                        .build());
    }

    @Test
    void partsAreRefundedUntilNothingIsLeft() throws StripeException {
        var payment = pay("pm_card_visa");

        var first = refund(payment.getId(), 500);
        assertThat(first.getStatus()).isEqualTo("succeeded");
        assertThat(first.getMetadata()).containsEntry("refundId", "r-1");
        assertThat(first.getPaymentIntent()).isEqualTo(payment.getId());

        var tooMuch = catchThrowableOfType(InvalidRequestException.class, () -> refund(payment.getId(), 1500));
        assertThat(tooMuch.getParam()).isEqualTo("amount");

        var rest = stripe().refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(payment.getLatestCharge())
                        .build());
        assertThat(rest.getAmount()).isEqualTo(1499);

        var charge = stripe().charges().retrieve(payment.getLatestCharge());
        assertThat(charge.getRefunded()).isTrue();
        assertThat(charge.getAmountRefunded()).isEqualTo(1999);
        var nothing = catchThrowableOfType(InvalidRequestException.class, () -> refund(payment.getId(), 1));
        assertThat(nothing.getCode()).isEqualTo("charge_already_refunded");

        var listed = stripe().refunds()
                .list(RefundListParams.builder()
                        .setPaymentIntent(payment.getId())
                        .build());
        assertThat(listed.getData().stream().map(Refund::getId)).containsExactly(rest.getId(), first.getId());
    }

    @Test
    void refundsAtTheSameTimeNeverExceedWhatWasTaken() throws Exception {
        var payment = pay("pm_card_visa");
        Callable<Long> attempt = () -> {
            try {
                return refund(payment.getId(), 300).getAmount();
            } catch (InvalidRequestException refused) {
                return 0L;
            }
        };
        var attempts = new ArrayList<Callable<Long>>();
        for (var number = 0; number < 24; number++) {
            attempts.add(attempt);
        }

        var refunded = 0L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(attempts)) {
                refunded += each.get();
            }
        }

        assertThat(refunded).isEqualTo(1800);
        assertThat(stripe().charges().retrieve(payment.getLatestCharge()).getAmountRefunded())
                .isEqualTo(1800);
    }

    @Test
    void whatWasNeverTakenCannotBeRefunded() throws StripeException {
        var authorized = stripe().paymentIntents()
                .create(purchase("pm_card_visa")
                        .setCaptureMethod(CaptureMethod.MANUAL)
                        .build());

        var refused = catchThrowableOfType(InvalidRequestException.class, () -> refund(authorized.getId(), 1));

        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getMessage()).contains("does not have a successful charge");
    }
}
