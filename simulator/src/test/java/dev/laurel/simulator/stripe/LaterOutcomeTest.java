package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import dev.laurel.simulator.SimulatorTest;
import org.junit.jupiter.api.Test;

/** What takes time; here it is hurried, {@code RestartTest} lets it take its time. */
class LaterOutcomeTest extends SimulatorTest {

    private int settle(String paymentId, String ending) {
        return post("/simulator/stripe/payment_intents/" + paymentId + "/settle", ending)
                .statusCode();
    }

    @Test
    void aBankDebitIsProcessingUntilItSucceeds() throws StripeException {
        var payment = pay("pm_usBankAccount_success");
        assertThat(payment.getStatus()).isEqualTo("processing");
        assertThat(payment.getAmountReceived()).isZero();
        awaitReceived("payment_intent.processing");

        assertThat(settle(payment.getId(), "{\"succeeds\":true}")).isEqualTo(200);

        var paid = stripe().paymentIntents().retrieve(payment.getId());
        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getAmountReceived()).isEqualTo(1999);
        awaitReceived("payment_intent.processing", "payment_intent.succeeded");
        assertThat(settle(payment.getId(), "{\"succeeds\":false}")).isEqualTo(400);
    }

    @Test
    void aBankDebitMayFailLater() throws StripeException {
        var payment = pay("pm_usBankAccount_insufficientFunds");

        assertThat(settle(payment.getId(), "{\"succeeds\":false}")).isEqualTo(200);

        var left = stripe().paymentIntents().retrieve(payment.getId());
        assertThat(left.getStatus()).isEqualTo("requires_payment_method");
        assertThat(left.getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
        awaitReceived("payment_intent.processing", "payment_intent.payment_failed");
    }

    @Test
    void aRefundMayBePendingAndSucceedLater() throws StripeException {
        var payment = pay("pm_card_pendingRefund");
        var refund = stripe().refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(payment.getId())
                        .build());
        assertThat(refund.getStatus()).isEqualTo("pending");

        settle(payment.getId(), "{\"succeeds\":true,\"refund\":\"" + refund.getId() + "\"}");

        assertThat(stripe().refunds().retrieve(refund.getId()).getStatus()).isEqualTo("succeeded");
        awaitReceived("payment_intent.succeeded", "refund.created", "charge.refunded", "refund.updated");
    }

    @Test
    void aRefundThatFailsLaterMayBeMadeAgain() throws StripeException {
        var payment = pay("pm_card_refundFail");
        var whole =
                RefundCreateParams.builder().setPaymentIntent(payment.getId()).build();
        var refund = stripe().refunds().create(whole);
        assertThat(refund.getStatus()).isEqualTo("succeeded");

        settle(payment.getId(), "{\"succeeds\":false,\"refund\":\"" + refund.getId() + "\"}");

        var failed = stripe().refunds().retrieve(refund.getId());
        assertThat(failed.getStatus()).isEqualTo("failed");
        assertThat(failed.getFailureBalanceTransaction()).startsWith("txn_");
        awaitReceived(
                "payment_intent.succeeded", "refund.created", "charge.refunded", "refund.updated", "refund.failed");
        assertThat(stripe().charges().retrieve(payment.getLatestCharge()).getAmountRefunded())
                .isZero();
        assertThat(stripe().refunds().create(whole).getAmount()).isEqualTo(1999);
    }
}
