package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.expiry.Nights;
import dev.laurel.loyalty.journal.FaultyJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever a member bought, spent and let expire, over years: when in the end all money went back, he is where he would be
 * had he never bought anything. If he also cancelled what he spent, or refunds failed, after other refunds had been made up
 * for from other lots, then points may have expired that would not have otherwise; but never does it pay.
 */
class NetZeroPropertiesTest {

    private static final String ANNA = "anna";

    /** One thing that happens; {@code which} picks a payment or a spend, {@code share} how much of it. */
    record Event(What what, int which, int share) {}

    enum What {
        BUY,
        SPEND,
        CANCEL,
        REFUND,
        REFUND_FAILS,
        DISPUTE,
        WIN,
        LOSE,
        MONTHS_PASS,
        DAYS_PASS
    }

    @Provide
    Arbitrary<List<Event>> straightLives() {
        return livesWith(0);
    }

    @Provide
    Arbitrary<List<Event>> windingLives() {
        return livesWith(2);
    }

    private static Arbitrary<List<Event>> livesWith(int turns) {
        Arbitrary<What> what = Arbitraries.frequency(
                Tuple.of(6, What.BUY),
                Tuple.of(5, What.SPEND),
                Tuple.of(turns, What.CANCEL),
                Tuple.of(3, What.REFUND),
                Tuple.of(turns, What.REFUND_FAILS),
                Tuple.of(2, What.DISPUTE),
                Tuple.of(1, What.WIN),
                Tuple.of(1, What.LOSE),
                Tuple.of(4, What.MONTHS_PASS),
                Tuple.of(2, What.DAYS_PASS));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(1, 100))
                .as(Event::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(45);
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void whenAllMoneyIsBackOnlyWhatWasSpentIsOwed(@ForAll("straightLives") List<Event> life) {
        Life anna = new Life();
        Map<String, Long> end = anna.livedToTheEnd(life);

        assertThat(end)
                .containsEntry("program:expired", 0L)
                .containsEntry("program:redeemed", anna.netSpent())
                .containsEntry("member:pending", 0L)
                .containsEntry("member:available", -anna.netSpent());
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void noWayOfCancellingPays(@ForAll("windingLives") List<Event> life) {
        Life anna = new Life();
        Map<String, Long> end = anna.livedToTheEnd(life);

        long expired = Objects.requireNonNull(end.get("program:expired"));
        assertThat(expired).isNotNegative();
        assertThat(end)
                .containsEntry("program:redeemed", anna.netSpent())
                .containsEntry("member:pending", 0L)
                .containsEntry("member:available", -anna.netSpent() - expired);
    }

    private static final class Life {
        final MovableClock clock = new MovableClock(Instant.parse("2026-01-10T12:00:00Z"));
        final FaultyJournal store = new FaultyJournal();
        final Journal journal = new Journal(store, store, clock, 10);
        final MovePoints move = Moves.movePoints(journal);
        final Hearing hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE);
        final List<ToldPayment> payments = new ArrayList<>();
        final Map<String, Long> spent = new TreeMap<>();
        int spends;

        /** The trial balance when all is over and all money has gone back. */
        Map<String, Long> livedToTheEnd(List<Event> life) {
            life.forEach(this::live);
            allMoneyGoesBack();
            AuditReport report = audit();
            assertThat(report.drift()).isEmpty();
            assertThat(report.notChecked()).isEmpty();
            return report.trialBalance();
        }

        long netSpent() {
            return spent.values().stream().mapToLong(Long::longValue).sum();
        }

        private void live(Event event) {
            switch (event.what()) {
                case BUY -> buy(event.share() * 100L + 99);
                case SPEND -> spend(event.share());
                case CANCEL -> cancel(event.which());
                case REFUND -> refund(event);
                case REFUND_FAILS -> refundFails(event);
                case DISPUTE -> dispute(event);
                case WIN -> decided(event, true);
                case LOSE -> decided(event, false);
                case MONTHS_PASS -> pass(event.which() * 31);
                case DAYS_PASS -> pass(event.which());
            }
        }

        private void buy(long minor) {
            ToldPayment payment = new ToldPayment("p" + payments.size(), ANNA, minor);
            payments.add(payment);
            hearing.hear(payment.completed());
        }

        private void spend(long share) {
            long points = Math.max(1, journal.head(ANNA).standing().balances().available() * share / 100);
            String key = "r" + spends++;
            if (move.spend(ANNA, Moves.redeem(key, points)) instanceof Moved.Booked) {
                spent.put(key, points);
            }
        }

        private void cancel(int which) {
            String key = "r" + which;
            if (spent.remove(key) != null) {
                move.giveBack(ANNA, Moves.refund(key));
            }
        }

        private void refund(Event event) {
            if (!payments.isEmpty()) {
                ToldPayment payment = payment(event);
                long minor = (payment.paid - payment.returned - payment.held) * event.share() / 100;
                hearing.hear(payment.refund(minor));
            }
        }

        private void refundFails(Event event) {
            if (!payments.isEmpty()) {
                hearing.hear(payment(event).refundFailed(payment(event).returned));
            }
        }

        private void dispute(Event event) {
            if (!payments.isEmpty()) {
                ToldPayment payment = payment(event);
                long minor = (payment.paid - payment.returned - payment.held) * event.share() / 100;
                hearing.hear(payment.disputed(minor));
            }
        }

        private void decided(Event event, boolean won) {
            if (!payments.isEmpty()) {
                hearing.hear(won ? payment(event).disputeWon() : payment(event).disputeLost());
            }
        }

        private ToldPayment payment(Event event) {
            return payments.get(event.which() % payments.size());
        }

        /** Not so long that a refund comes two years after its points expired, when nobody remembers them. */
        private void pass(int days) {
            boolean soon = clock.instant().isBefore(Instant.parse("2027-10-01T00:00:00Z"));
            clock.advance(Duration.ofDays(soon ? days : 0));
            Nights.expire(journal, ANNA, clock);
        }

        private void allMoneyGoesBack() {
            for (ToldPayment payment : payments) {
                hearing.hear(payment.disputeLost());
                hearing.hear(payment.refund(payment.paid - payment.returned));
            }
        }

        private AuditReport audit() {
            List<Settlement> settlements = payments.stream()
                    .map(payment -> Audits.settlement(payment, Instant.parse("2026-01-10T12:00:00Z")))
                    .toList();
            clock.advance(Duration.ofHours(1));
            return Audits.audit(store, settlements, clock);
        }
    }
}
