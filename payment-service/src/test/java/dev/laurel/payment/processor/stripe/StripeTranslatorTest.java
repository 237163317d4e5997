package dev.laurel.payment.processor.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.net.ApiResource;
import dev.laurel.payment.processor.DisputeSeen;
import dev.laurel.payment.processor.RefundSeen;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stripe's words, each in ours. */
class StripeTranslatorTest {

    @ParameterizedTest
    @CsvSource({
        "warning_needs_response, '', INQUIRY",
        "warning_under_review, '', INQUIRY",
        "warning_closed, '', CLOSED",
        "needs_response, -4990, OPENED",
        "under_review, -4990, OPENED",
        "won, '-4990,4990', WON",
        "lost, -4990, LOST",
        "prevented, -4990, LOST",
        "prevented, '', CLOSED",
        "charge_refunded, '-4990,4990', WON",
        "something_newer, -4990, OPENED",
    })
    void disputesStandWhereTheirMoneyDoes(String status, String movements, DisputeSeen.Stage stage) {
        var transactions = movements.replaceAll("-?\\d+", "{\"object\":\"balance_transaction\",\"amount\":$0}");
        var dispute = ApiResource.GSON.fromJson("""
                {"id":"dp_1","object":"dispute","status":"%s","amount":4990,"currency":"usd","payment_intent":"pi_1",
                 "created":1795435200,"evidence_details":{"due_by":1796299200},"balance_transactions":[%s]}""".formatted(status, transactions), Dispute.class);
        var seen = StripeTranslator.dispute(dispute);
        assertThat(seen.stage()).isEqualTo(stage);
        assertThat(seen.reference()).isEqualTo("pi_1");
        assertThat(seen.reason()).isEqualTo("general");
        assertThat(seen.evidenceDueBy()).isEqualTo(Instant.ofEpochSecond(1796299200));
    }

    @ParameterizedTest
    @CsvSource({
        "pending, PENDING",
        "requires_action, PENDING",
        "succeeded, SUCCEEDED",
        "failed, FAILED",
        "canceled, FAILED",
    })
    void refundsAreUnderWayUntilTheyArriveOrFail(String status, RefundSeen.State state) {
        var refund = ApiResource.GSON.fromJson("""
                {"id":"re_1","object":"refund","status":"%s","amount":2000,"currency":"jpy","created":1795435200,
                 "metadata":{"laurel_refund":"rf_1"}}""".formatted(status), Refund.class);
        var seen = StripeTranslator.refund(refund);
        assertThat(seen.state()).isEqualTo(state);
        assertThat(seen.refundId()).isEqualTo("rf_1");
        assertThat(seen.amount().toString()).isEqualTo("JPY 2000");
    }
}
