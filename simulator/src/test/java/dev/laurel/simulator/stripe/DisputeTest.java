package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundCreateParams;
import dev.laurel.simulator.SimulatorTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers' banks take money back, and return it when they are wrong. */
class DisputeTest extends SimulatorTest {

    private Dispute dispute(PaymentIntent payment, String how) throws StripeException {
        var answer = post("/simulator/stripe/payment_intents/" + payment.getId() + "/dispute?" + how, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return retrieve(json.readTree(answer.body()).get("id").asString());
    }

    private Dispute retrieve(String id) throws StripeException {
        return stripe().disputes().retrieve(id);
    }

    private void decide(Dispute dispute, String how, int status) {
        assertThat(post("/simulator/stripe/disputes/" + dispute.getId() + "/" + how, "")
                        .statusCode())
                .isEqualTo(status);
    }

    private List<Long> movements() throws StripeException {
        return stripe().balanceTransactions().list().getData().reversed().stream()
                .map(BalanceTransaction::getAmount)
                .toList();
    }

    @Test
    void aDisputeTakesTheMoneyUntilItIsWon() throws StripeException {
        var payment = pay("pm_card_visa");

        var opened = dispute(payment, "");
        assertThat(opened.getStatus()).isEqualTo("needs_response");
        assertThat(opened.getReason()).isEqualTo("fraudulent");
        assertThat(opened.getAmount()).isEqualTo(1999);
        assertThat(opened.getPaymentIntent()).isEqualTo(payment.getId());
        assertThat(opened.getCharge()).isEqualTo(payment.getLatestCharge());
        assertThat(opened.getEvidenceDetails().getDueBy())
                .isGreaterThan(Instant.now().getEpochSecond());
        assertThat(movements()).containsExactly(1999L, -1999L);
        assertThat(stripe().charges().retrieve(payment.getLatestCharge()).getDisputed())
                .isTrue();

        decide(opened, "review", 200);
        assertThat(retrieve(opened.getId()).getStatus()).isEqualTo("under_review");
        decide(opened, "win", 200);

        var won = retrieve(opened.getId());
        assertThat(won.getStatus()).isEqualTo("won");
        assertThat(won.getBalanceTransactions())
                .extracting(BalanceTransaction::getReportingCategory)
                .containsExactly("dispute", "dispute_reversal");
        assertThat(movements()).containsExactly(1999L, -1999L, 1999L);
        decide(opened, "lose", 400);
        awaitReceived(
                "payment_intent.succeeded",
                "charge.dispute.created",
                "charge.dispute.funds_withdrawn",
                "charge.dispute.updated",
                "charge.dispute.funds_reinstated",
                "charge.dispute.closed");
    }

    @Test
    void whatIsLostIsGone() throws StripeException {
        var payment = pay("pm_card_visa");
        var opened = dispute(payment, "amount=500&reason=product_not_received");

        decide(opened, "lose", 200);

        assertThat(retrieve(opened.getId()).getStatus()).isEqualTo("lost");
        assertThat(movements()).containsExactly(1999L, -500L);
        var line = read("/simulator/stripe/statement").get("payments").get(0);
        assertThat(line.get("disputed").asLong()).isEqualTo(500);
        assertThat(line.get("dispute").get("status").asString()).isEqualTo("lost");
        awaitReceived(
                "payment_intent.succeeded",
                "charge.dispute.created",
                "charge.dispute.funds_withdrawn",
                "charge.dispute.closed");
    }

    @Test
    void whatIsChargedBackIsNotRefundedToo() throws StripeException {
        var payment = pay("pm_card_visa");
        refund(payment, 1000);
        var opened = dispute(payment, "");
        assertThat(opened.getAmount()).isEqualTo(999);

        var refused = catchThrowableOfType(InvalidRequestException.class, () -> refund(payment, 1));
        assertThat(refused.getCode()).isEqualTo("charge_disputed");

        decide(opened, "win", 200);
        refund(payment, 999);
        assertThat(movements()).containsExactly(1999L, -1000L, -999L, 999L, -999L);
    }

    @Test
    void aChargeIsDisputedOnceAndForNoMoreThanWasTaken() throws StripeException {
        var payment = pay("pm_card_visa");
        var path = "/simulator/stripe/payment_intents/" + payment.getId() + "/dispute";
        assertThat(post(path + "?amount=2000", "").statusCode()).isEqualTo(400);
        dispute(payment, "");
        assertThat(post(path, "").statusCode()).isEqualTo(400);
        assertThat(post("/simulator/stripe/payment_intents/pi_unknown/dispute", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anInquiryMovesNoMoneyUnlessItBecomesAChargeback() throws StripeException {
        var closed = dispute(pay("pm_card_visa"), "inquiry=true");
        assertThat(closed.getStatus()).isEqualTo("warning_needs_response");
        assertThat(closed.getIsChargeRefundable()).isTrue();
        decide(closed, "win", 200);
        assertThat(retrieve(closed.getId()).getStatus()).isEqualTo("warning_closed");
        assertThat(movements()).containsExactly(1999L);

        var payment = pay("pm_card_visa");
        var escalated = dispute(payment, "inquiry=true");
        refund(payment, 1500);
        decide(escalated, "lose", 200);
        assertThat(retrieve(escalated.getId()).getStatus()).isEqualTo("needs_response");
        assertThat(retrieve(escalated.getId()).getAmount()).isEqualTo(499);
        decide(escalated, "lose", 200);
        assertThat(retrieve(escalated.getId()).getStatus()).isEqualTo("lost");
        assertThat(movements()).containsExactly(1999L, 1999L, -1500L, -499L);
    }

    @Test
    void someCardsAreDisputedAWhileLater() throws StripeException {
        var payment = pay("pm_card_createDispute");
        assertThat(stripe().disputes().list().getData()).isEmpty();

        var ending = "{\"succeeds\":false,\"refund\":\"" + payment.getLatestCharge() + "\"}";
        assertThat(post("/simulator/stripe/payment_intents/" + payment.getId() + "/settle", ending)
                        .statusCode())
                .isEqualTo(200);

        var disputes = stripe().disputes()
                .list(DisputeListParams.builder()
                        .setPaymentIntent(payment.getId())
                        .build());
        assertThat(disputes.getData()).hasSize(1);
    }

    @Test
    void statementLinesShowWhatTheyComeFrom() throws StripeException {
        var payment = pay("pm_card_visa");
        var refund = refund(payment, 500);
        var opened = dispute(payment, "");
        var params = BalanceTransactionListParams.builder()
                .addExpand("data.source")
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(Instant.now().getEpochSecond() - 60)
                        .build())
                .build();

        var lines = stripe().balanceTransactions().list(params).getData();

        assertThat(((Dispute) lines.get(0).getSourceObject()).getId()).isEqualTo(opened.getId());
        assertThat(lines.get(0).getFee()).isEqualTo(1500);
        assertThat(((com.stripe.model.Refund) lines.get(1).getSourceObject()).getId())
                .isEqualTo(refund.getId());
        assertThat(((Charge) lines.get(2).getSourceObject()).getMetadata()).containsEntry("paymentId", "p-1");
    }

    private com.stripe.model.Refund refund(PaymentIntent payment, long amount) throws StripeException {
        return stripe().refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(payment.getId())
                        .setAmount(amount)
                        .build());
    }
}
