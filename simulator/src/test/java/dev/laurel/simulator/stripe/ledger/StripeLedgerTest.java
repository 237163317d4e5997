package dev.laurel.simulator.stripe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.simulator.journal.FileJournal;
import dev.laurel.simulator.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripeLedgerTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);
    private static final Confirmation WILL = new Confirmation(null, false, "http://localhost");

    private final Attempts attempts = new Attempts();
    private final Refunds refunds = new Refunds();
    private final Disputes disputes = new Disputes();
    private final List<StripeEvent> told = new ArrayList<>();

    @TempDir
    Path folder;

    private StripeLedger ledger(Clock clock, Journal journal, int objects) {
        return new StripeLedger(clock, journal, new Capacity(objects, 20_000), type -> true);
    }

    private PaymentIntent pay(StripeLedger ledger, TestMethod method, String key) {
        var answer = ledger.change(
                new Cause("req_1", key, "fingerprint"),
                change -> {
                    var terms = new Terms(
                            change.now(),
                            1000,
                            "usd",
                            CaptureMethod.AUTOMATIC,
                            List.of(),
                            false,
                            null,
                            null,
                            null,
                            Map.of());
                    return attempts.confirm(change, attempts.create(change, terms, method), method, WILL);
                },
                told::add);
        return switch (answer) {
            case Answer.Found found -> found.payment();
            case Answer.Refused(var error) -> Objects.requireNonNull(error.payment());
        };
    }

    private Answer refund(StripeLedger ledger, String paymentId, Long amount) {
        return ledger.change(
                Cause.none(),
                change -> refunds.create(change, change.payment(paymentId).orElseThrow(), amount, null, Map.of()),
                told::add);
    }

    @Test
    void theOldestGoAndTakeTheirPartsWithThem() {
        var ledger = ledger(NOW, Journal.none(), 10);
        var first = pay(ledger, TestMethod.VISA, "key-0");
        refund(ledger, first.id(), 10L);
        for (var number = 1; number <= 10; number++) {
            pay(ledger, TestMethod.VISA, "key-" + number);
        }

        var page = new Page(100, null, null);
        assertThat(ledger.size()).isEqualTo(10);
        assertThat(ledger.payment(first.id())).isEmpty();
        assertThat(ledger.refunds(page, found -> true).items()).isEmpty();
        assertThat(ledger.balanceTransactions(page, line -> true).items()).hasSize(10);
        assertThat(ledger.events(page, event -> true).items()).hasSize(10);
        assertThat(ledger.claim("key-0", "fingerprint")).isInstanceOf(Claim.Granted.class);
        assertThat(ledger.claim("key-1", "fingerprint")).isInstanceOf(Claim.Replayed.class);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var later = new Object() {
            Instant now = NOW.instant();
        };
        var ledger = ledger(
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return later.now;
                    }
                },
                Journal.none(),
                10);
        pay(ledger, TestMethod.VISA, "key");

        later.now = later.now.plus(Duration.ofHours(23));
        assertThat(ledger.claim("key", "fingerprint")).isInstanceOf(Claim.Replayed.class);
        assertThat(ledger.claim("key", "another")).isInstanceOf(Claim.Denied.class);
        later.now = later.now.plus(Duration.ofHours(1));
        assertThat(ledger.claim("key", "another")).isInstanceOf(Claim.Granted.class);
        assertThat(ledger.claim("key", "another")).isInstanceOf(Claim.Denied.class);
    }

    @Test
    void whateverIsTriedNoMoreGoesBackThanWasTakenAndTheStatementAddsUp() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var ledger = ledger(NOW, Journal.none(), 100);
            var methods = List.of(TestMethod.VISA, TestMethod.PENDING_REFUND, TestMethod.FAILING_REFUND);
            var payment = pay(ledger, methods.get(random.nextInt(3)), "key");
            for (var step = 0; step < 20; step++) {
                if (random.nextInt(4) == 0) {
                    disputeOrDecide(ledger, payment.id(), random);
                } else if (random.nextBoolean()) {
                    refund(ledger, payment.id(), random.nextInt(4) == 0 ? null : random.nextLong(1, 1200));
                } else {
                    var charge = ledger.payment(payment.id())
                            .orElseThrow()
                            .latestCharge()
                            .orElseThrow();
                    if (!charge.refunds().isEmpty()) {
                        var refund = charge.refunds()
                                .get(random.nextInt(charge.refunds().size()));
                        var succeeds = random.nextBoolean();
                        ledger.change(
                                Cause.none(),
                                change -> refunds.settle(
                                        change, change.payment(payment.id()).orElseThrow(), refund.id(), succeeds),
                                told::add);
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

    private void disputeOrDecide(StripeLedger ledger, String paymentId, SplittableRandom random) {
        var amount = random.nextBoolean() ? null : Long.valueOf(random.nextLong(1, 1200));
        var opening = new Disputes.Opening(amount, "general", random.nextBoolean());
        ledger.change(
                Cause.none(),
                change -> {
                    var payment = change.payment(paymentId).orElseThrow();
                    if (payment.disputedCharge().isEmpty()) {
                        return disputes.open(change, payment, opening);
                    }
                    return switch (random.nextInt(3)) {
                        case 0 -> disputes.review(change, payment);
                        case 1 -> disputes.win(change, payment);
                        default -> disputes.lose(change, payment);
                    };
                },
                told::add);
    }

    @Test
    void whatTheJournalHoldsIsWhatWasBelieved() {
        var file = folder.resolve("stripe.journal");
        var page = new Page(1000, null, null);
        List<PaymentIntent> payments;
        List<StripeEvent> events;
        List<StripeEvent> undelivered;
        try (var ledger = ledger(NOW, FileJournal.at(file), 100)) {
            var methods = List.of(TestMethod.values());
            for (var number = 0; number < 40; number++) {
                var payment = pay(ledger, methods.get(number % methods.size()), "key-" + number);
                refund(ledger, payment.id(), 10L);
                if (number % 4 == 0) {
                    disputeOrDecide(ledger, payment.id(), new SplittableRandom(number));
                }
            }
            for (var number = 0; number < told.size(); number += 2) {
                ledger.delivered(told.get(number).id());
            }
            payments = ledger.payments(page, payment -> true).items();
            events = ledger.events(page, event -> true).items();
            undelivered = ledger.undelivered().toList();
        }
        assertThat(file.toFile().length()).isGreaterThan(20_000);
        assertThat(undelivered).isNotEmpty();

        // Twice: as it was written, and as the first reading rewrote it.
        for (var reading = 0; reading < 2; reading++) {
            try (var ledger = ledger(NOW, FileJournal.at(file), 100)) {
                assertThat(ledger.payments(page, payment -> true).items()).isEqualTo(payments);
                assertThat(ledger.events(page, event -> true).items()).isEqualTo(events);
                assertThat(ledger.undelivered().toList()).isEqualTo(undelivered);
                assertThat(ledger.claim("key-39", "fingerprint")).isInstanceOf(Claim.Replayed.class);
            }
        }
    }

    @Test
    void aTornLastLineIsAsIfItHadNeverBegun() throws Exception {
        var file = folder.resolve("stripe.journal");
        PaymentIntent first;
        try (var ledger = ledger(NOW, FileJournal.at(file), 100)) {
            first = pay(ledger, TestMethod.VISA, "key-1");
            pay(ledger, TestMethod.VISA, "key-2");
        }
        var whole = Files.readAllBytes(file);
        var end = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (var cut = end; cut < whole.length; cut += 97) {
            Files.write(file, Arrays.copyOf(whole, cut));
            try (var ledger = ledger(NOW, FileJournal.at(file), 100)) {
                assertThat(ledger.payments().toList()).containsExactly(first);
                pay(ledger, TestMethod.VISA, "key-3");
            }
            try (var ledger = ledger(NOW, FileJournal.at(file), 100)) {
                assertThat(ledger.payments()).hasSize(2);
            }
        }
    }

    @Test
    void aChangeThatCannotBeWrittenDidNotHappen() {
        var broken = new Journal() {
            @Override
            public void replay(Consumer<byte[]> reader) {}

            @Override
            public void append(byte[] line) {
                throw new UncheckedIOException(new IOException("disk full"));
            }

            @Override
            public long size() {
                return 0;
            }

            @Override
            public void rewrite(Consumer<Consumer<byte[]>> source) {}

            @Override
            public void close() {}
        };
        var ledger = ledger(NOW, broken, 10);

        assertThatThrownBy(() -> pay(ledger, TestMethod.VISA, "key")).hasMessageContaining("disk full");

        assertThat(ledger.payments()).isEmpty();
        assertThat(told).isEmpty();
    }
}
