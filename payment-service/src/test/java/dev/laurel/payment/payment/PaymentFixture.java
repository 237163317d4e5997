package dev.laurel.payment.payment;

import dev.laurel.payment.processor.NextAction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payments and facts to try things on. */
public final class PaymentFixture {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final LookSchedule SCHEDULE = new LookSchedule(
            Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofMinutes(10), Duration.ofHours(6));
    public static final PaymentId ID = PaymentId.derivedFrom("customer-1", "key-1");
    public static final String ATTEMPT = ID + "-1";
    public static final String REFERENCE = "pi_1";
    public static final NextAction ACTION = new NextAction.Redirect("https://provider.example/approve");
    static final Failure FAILURE = new Failure("card_declined", "Your card was declined.");

    private PaymentFixture() {}

    public static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }

    public static Payment created() {
        return Payment.create(
                ID,
                new Terms("customer-1", usd("49.90"), "Tea", null, NOON),
                new Payment.Purchase(
                        "stripe", "customer's choice", "pm_card_visa", "fingerprint", null, Duration.ofHours(1)),
                SCHEDULE);
    }

    /** As it is with these facts. */
    public static Payment with(Fact... facts) {
        return after(facts);
    }

    static Payment after(Fact... facts) {
        return created().learn(List.of(facts), "test", NOON, SCHEDULE).after();
    }

    static Fact captured() {
        return captured("49.90");
    }

    static Fact captured(String amount) {
        return new Fact.Captured(ATTEMPT, REFERENCE, usd(amount), NOON);
    }

    static Fact declined() {
        return new Fact.Declined(ATTEMPT, REFERENCE, FAILURE);
    }

    static Fact lost() {
        return new Fact.AnswerLost(ATTEMPT, "SocketTimeoutException");
    }

    static Fact refunded(String id, String amount, Refund.State state) {
        return new Fact.Refunded(new Refund(id, usd(amount), state, NOON, id, null));
    }

    static Fact disputed(String id, Dispute.Stage stage) {
        return new Fact.Disputed(new Dispute(id, usd("49.90"), stage, "fraudulent", NOON, null));
    }
}
