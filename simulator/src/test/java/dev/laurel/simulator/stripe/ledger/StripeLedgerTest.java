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
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripeLedgerTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);

    private final LedgerSteps steps = new LedgerSteps();

    @TempDir
    Path folder;

    private StripeLedger ledger(Clock clock, Journal journal, int objects) {
        return new StripeLedger(clock, journal, new Capacity(objects, 20_000), type -> true);
    }

    @Test
    void theOldestGoAndTakeTheirPartsWithThem() {
        var ledger = ledger(NOW, Journal.none(), 10);
        var first = steps.pay(ledger, TestMethod.VISA, "key-0");
        steps.refund(ledger, first.id(), 10L);
        for (var number = 1; number <= 10; number++) {
            steps.pay(ledger, TestMethod.VISA, "key-" + number);
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
        steps.pay(ledger, TestMethod.VISA, "key");

        later.now = later.now.plus(Duration.ofHours(23));
        assertThat(ledger.claim("key", "fingerprint")).isInstanceOf(Claim.Replayed.class);
        assertThat(ledger.claim("key", "another")).isInstanceOf(Claim.Denied.class);
        later.now = later.now.plus(Duration.ofHours(1));
        assertThat(ledger.claim("key", "another")).isInstanceOf(Claim.Granted.class);
        assertThat(ledger.claim("key", "another")).isInstanceOf(Claim.Denied.class);
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
                var payment = steps.pay(ledger, methods.get(number % methods.size()), "key-" + number);
                steps.refund(ledger, payment.id(), 10L);
                if (number % 4 == 0) {
                    steps.disputeOrDecide(ledger, payment.id(), new SplittableRandom(number));
                }
            }
            for (var number = 0; number < steps.told().size(); number += 2) {
                ledger.delivered(steps.told().get(number).id());
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
            first = steps.pay(ledger, TestMethod.VISA, "key-1");
            steps.pay(ledger, TestMethod.VISA, "key-2");
        }
        var whole = Files.readAllBytes(file);
        var end = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (var cut = end; cut < whole.length; cut += 97) {
            Files.write(file, Arrays.copyOf(whole, cut));
            try (var ledger = ledger(NOW, FileJournal.at(file), 100)) {
                assertThat(ledger.payments().toList()).containsExactly(first);
                steps.pay(ledger, TestMethod.VISA, "key-3");
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

        assertThatThrownBy(() -> steps.pay(ledger, TestMethod.VISA, "key")).hasMessageContaining("disk full");

        assertThat(ledger.payments()).isEmpty();
        assertThat(steps.told()).isEmpty();
    }
}
