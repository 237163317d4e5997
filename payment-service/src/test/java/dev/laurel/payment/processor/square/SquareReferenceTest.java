package dev.laurel.payment.processor.square;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.RefundOrder;
import dev.laurel.payment.processor.WebhookReader.Owner;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is ours at Square is found again, and what is not is left alone. */
class SquareReferenceTest {

    private static final Money TEN = Money.of(CurrencyUnit.USD, 10);

    @Test
    void attemptsTellTheirPayment() {
        assertThat(SquareReference.owner("pay_0a1v-12")).contains(new Owner("pay_0a1v", "pay_0a1v-12"));
        assertThat(SquareReference.owner("order-12")).isEmpty();
        assertThat(SquareReference.owner("pay_0a1v")).isEmpty();
        assertThat(SquareReference.owner(null)).isEmpty();
    }

    @Test
    void refundsAreNamedHoweverLongTheReason() {
        var id = "rf_" + "v".repeat(32);
        for (var reason : new String[] {"", "Broken", "It came [rf_other] broken", "x".repeat(500)}) {
            var written = SquareReference.reason(order(id, reason));
            assertThat(written).hasSizeLessThanOrEqualTo(192);
            assertThat(SquareReference.refundId(written)).isEqualTo(id);
        }
        assertThat(SquareReference.refundId("Broken")).isNull();
        assertThat(SquareReference.refundId("[rf_1] as staff wrote")).isNull();
    }

    private static RefundOrder order(String id, String reason) {
        var charge = new Charge("pay_1", "pay_1-1", TEN, null, null, null, Instant.EPOCH);
        return new RefundOrder(id, charge, "P1", TEN, reason, Instant.EPOCH);
    }
}
