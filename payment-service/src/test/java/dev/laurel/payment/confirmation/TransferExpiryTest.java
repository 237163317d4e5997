package dev.laurel.payment.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.payment.payment.Facts;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.Payments;
import dev.laurel.payment.payment.Terms;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.Processors;
import dev.laurel.payment.story.Published;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Money that never comes, or comes late. */
class TransferExpiryTest extends TransferStory {

    private final Payments payments;
    private final PaymentProcessor zelle;

    TransferExpiryTest(Payments payments, Processors processors) {
        this.payments = payments;
        this.zelle = processors.named("zelle").orElseThrow();
    }

    @Test
    void whatWasNeverPaidExpiresAndLateMoneyStillCounts() {
        var id = startedSixDaysAgo();
        await().untilAsserted(() -> assertThat(status(id)).isEqualTo("EXPIRED"));
        assertThat(confirm(id, "49.90").text("/status")).isEqualTo("SUCCEEDED");
        try (var published = new Published()) {
            await().untilAsserted(() -> assertThat(told(published, id)).containsExactly("expired", "completed"));
        }
    }

    @Test
    void lateMoneyThatIsTakenBackExpiresAgainInItsTime() {
        var id = startedSixDaysAgo();
        await().untilAsserted(() -> assertThat(status(id)).isEqualTo("EXPIRED"));
        confirm(id, "49.90");
        assertThat(undo(id).text("/status")).isEqualTo("REQUIRES_ACTION");
        var attempt = payments.find(new PaymentId(id)).orElseThrow().attempt();
        assertThat(attempt.actBy()).isAfter(Instant.now().plus(4, ChronoUnit.DAYS));
    }

    @Test
    void cancelledByItsCustomerUntilSomethingCame() {
        var id = pay("a", "49.90", "zelle");
        assertThat(client().cancel(id).text("/status")).isEqualTo("CANCELLED");
        var paid = pay("b", "49.90", "zelle");
        confirm(paid, "20.00");
        assertThat(client().cancel(paid).status()).isEqualTo(409);
    }

    private String startedSixDaysAgo() {
        var at = Instant.now().minus(6, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        var terms = new Terms(customer, Money.parse("USD 49.90"), null, null, at);
        var purchase = new Payment.Purchase(
                "zelle",
                "customer's choice",
                null,
                "fingerprint",
                null,
                zelle.capabilities().approvalWindow());
        var payment = ((Payments.Insertion.Stored)
                        payments.insert(PaymentId.derivedFrom(customer, "old"), terms, purchase))
                .payment();
        var started = zelle.start(payment.charge(payment.attempt()));
        payments.record(payment, Facts.of(payment, payment.attempt(), started), "zelle");
        return payment.id().value();
    }
}
