package dev.laurel.simulator.stripe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.simulator.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Refunds and disputes of one payment, in every order. */
class MoneyBackTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);

    private final LedgerSteps steps = new LedgerSteps();

    @Test
    void whateverIsTriedNoMoreGoesBackThanWasTakenAndTheStatementAddsUp() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var ledger = new StripeLedger(NOW, Journal.none(), new Capacity(100, 20_000), type -> true);
            var methods = List.of(TestMethod.VISA, TestMethod.PENDING_REFUND, TestMethod.FAILING_REFUND);
            var payment = steps.pay(ledger, methods.get(random.nextInt(3)), "key");
            for (var step = 0; step < 20; step++) {
                if (random.nextInt(4) == 0) {
                    steps.disputeOrDecide(ledger, payment.id(), random);
                } else if (random.nextBoolean()) {
                    steps.refund(ledger, payment.id(), random.nextInt(4) == 0 ? null : random.nextLong(1, 1200));
                } else {
                    var charge = ledger.payment(payment.id())
                            .orElseThrow()
                            .latestCharge()
                            .orElseThrow();
                    if (!charge.refunds().isEmpty()) {
                        var refund = charge.refunds()
                                .get(random.nextInt(charge.refunds().size()));
                        steps.settle(ledger, payment.id(), refund.id(), random.nextBoolean());
                    }
                }
                var now = ledger.payment(payment.id()).orElseThrow();
                var charge = now.latestCharge().orElseThrow();
                var balance = BalanceTransaction.of(now)
                        .mapToLong(line -> line.posting().amount())
                        .sum();
                assertThat(charge.amountRefunded()).as("seed %d", seed).isBetween(0L, 1000L);
                assertThat(charge.amountRefunded() + charge.amountDisputed())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(1000);
                assertThat(balance)
                        .as("seed %d", seed)
                        .isEqualTo(1000 - charge.amountRefunded() - charge.amountDisputed());
            }
        }
    }
}
