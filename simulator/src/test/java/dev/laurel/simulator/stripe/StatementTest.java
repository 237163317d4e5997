package dev.laurel.simulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.RefundCreateParams;
import dev.laurel.simulator.SimulatorTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class StatementTest extends SimulatorTest {

    @Test
    void everyMovementOfMoneyIsOnTheStatement() throws StripeException {
        var kept = pay("pm_card_visa");
        var returned = pay("pm_card_refundFail");
        var refund = stripe().refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(returned.getId())
                        .setAmount(700L)
                        .build());
        post(
                "/simulator/stripe/payment_intents/" + returned.getId() + "/settle",
                "{\"succeeds\":false,\"refund\":\"" + refund.getId() + "\"}");
        pay("pm_usBankAccount_success");

        var lines = new ArrayList<BalanceTransaction>();
        stripe().balanceTransactions()
                .list(BalanceTransactionListParams.builder().setLimit(2L).build())
                .autoPagingIterable()
                .forEach(lines::addFirst);

        assertThat(lines.stream().map(BalanceTransaction::getType))
                .containsExactly("charge", "charge", "refund", "refund_failure");
        assertThat(lines.stream().map(BalanceTransaction::getAmount)).containsExactly(1999L, 1999L, -700L, 700L);
        assertThat(lines.stream().map(BalanceTransaction::getSource))
                .containsExactly(kept.getLatestCharge(), returned.getLatestCharge(), refund.getId(), refund.getId());
        // 2.9 % of 19.99 is 0.58, and 0.30.
        assertThat(lines.getFirst().getFee()).isEqualTo(88);
        assertThat(lines).allSatisfy(line -> assertThat(line.getNet()).isEqualTo(line.getAmount() - line.getFee()));
        assertThat(stripe().balanceTransactions().retrieve(lines.getFirst().getId()))
                .isEqualTo(lines.getFirst());
    }

    @Test
    void auditorsSeeWhatWasTakenAndGivenBackWithItsMetadata() throws StripeException {
        var payment = pay("pm_card_visa");
        stripe().refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(payment.getId())
                        .setAmount(99L)
                        .build());
        stripe().paymentIntents()
                .create(purchase("pm_card_visa")
                        .setCurrency("eur")
                        .putMetadata("paymentId", "p-2")
                        .build());

        var statement = read("/simulator/stripe/statement");
        assertThat(statement.get("sums").get("usd").get("captured").asLong()).isEqualTo(1999);
        assertThat(statement.get("sums").get("usd").get("refunded").asLong()).isEqualTo(99);
        assertThat(statement.get("sums").get("eur").get("refunded").asLong()).isZero();

        var one = read("/simulator/stripe/statement?key=paymentId&value=p-1").get("payments");
        assertThat(one).hasSize(1);
        assertThat(one.get(0).get("paymentIntent").asString()).isEqualTo(payment.getId());
        assertThat(one.get(0).get("refunds").get(0).get("amount").asLong()).isEqualTo(99);
    }
}
