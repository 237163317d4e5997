package dev.laurel.payment.processor;

import dev.laurel.payment.routing.Route;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Processors without providers, whose every answer is lost. */
public final class ProcessorsFixture {

    private static final int LEAST = 4;

    private ProcessorsFixture() {}

    public static Processors of(List<? extends PaymentProcessor> processors) {
        return of(processors, Duration.ofMinutes(1));
    }

    static Processors of(List<? extends PaymentProcessor> processors, Duration pause) {
        return new Processors(
                List.copyOf(processors), new CircuitProperties(LEAST, LEAST, 50, pause, 1), new SimpleMeterRegistry());
    }

    /** Asks for money until the circuit opens. */
    public static void loseAnswers(Route route) {
        loseAnswers(((Route.Chosen) route).processor());
    }

    static void loseAnswers(PaymentProcessor processor) {
        for (int request = 0; request < LEAST; request++) {
            processor.start(
                    new Charge("pay_1", "pay_1-1", Money.of(CurrencyUnit.USD, 1), null, null, null, Instant.EPOCH));
        }
    }

    /** A rail in name only. */
    public record Rail(String id, boolean needsToken, Set<CurrencyUnit> currencies) implements PaymentProcessor {

        public Rail(String id, boolean needsToken, CurrencyUnit... currencies) {
            this(id, needsToken, Set.of(currencies));
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(
                    id,
                    id,
                    needsToken ? Flow.TOKEN : Flow.REDIRECT,
                    needsToken,
                    currencies,
                    Capabilities.Refunds.NONE,
                    false,
                    false,
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    Duration.ofHours(1));
        }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public ChargeOutcome start(Charge charge) {
            return new ChargeOutcome.Unknown("no provider");
        }

        @Override
        public ChargeOutcome lookUp(Charge charge, @Nullable String reference) {
            return new ChargeOutcome.Unknown("no provider");
        }

        @Override
        public ChargeOutcome cancel(Charge charge, String reference, CancelReason reason) {
            return new ChargeOutcome.Unknown("no provider");
        }

        @Override
        public RefundOutcome refund(RefundOrder order) {
            return new RefundOutcome.Unknown("no provider");
        }

        @Override
        public RefundOutcome lookUpRefund(RefundOrder order, @Nullable String refundReference) {
            return new RefundOutcome.Unknown("no provider");
        }
    }
}
