package dev.laurel.payment.payment;

import static dev.laurel.payment.payment.PaymentFixture.ACTION;
import static dev.laurel.payment.payment.PaymentFixture.ATTEMPT;
import static dev.laurel.payment.payment.PaymentFixture.NOON;
import static dev.laurel.payment.payment.PaymentFixture.REFERENCE;
import static dev.laurel.payment.payment.PaymentFixture.SCHEDULE;
import static dev.laurel.payment.payment.PaymentFixture.created;
import static dev.laurel.payment.payment.PaymentFixture.declined;
import static dev.laurel.payment.payment.PaymentFixture.lost;
import static dev.laurel.payment.payment.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However often and in whatever order facts arrive, and however they are batched, they come to the same. */
class FactsInAnyOrderTest {

    private static final String STRANGER = "pay_of_somebody_else-1";

    @Property(tries = 2_000)
    void everyOrderAndDuplicationEndsInTheSameState(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        var once = learnOneByOne(facts);

        var shuffled = new ArrayList<>(facts);
        for (var fact : facts) {
            for (int copies = random.nextInt(3); copies > 0; copies--) {
                shuffled.add(fact);
            }
        }
        Collections.shuffle(shuffled, random);
        var again = learnOneByOne(shuffled);
        var inOneGo = created().learn(shuffled, "test", NOON, SCHEDULE).after();

        assertThat(known(again)).isEqualTo(known(once));
        assertThat(known(inOneGo)).isEqualTo(known(once));
        assertThat(again.status()).isEqualTo(once.status()).isEqualTo(inOneGo.status());
    }

    @Property(tries = 1_000)
    void isCompletedExactlyOnceIfEverPaidAndElseNever(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        var repeated = new ArrayList<>(facts);
        repeated.addAll(facts);
        Collections.shuffle(repeated, random);
        var payment = created();
        int completions = 0;
        for (var fact : repeated) {
            var learned = payment.learn(List.of(fact), "test", NOON, SCHEDULE);
            completions += learned.completed() ? 1 : 0;
            payment = learned.after();
        }
        assertThat(completions).isEqualTo(payment.isPaid() ? 1 : 0);
        assertThat(payment.settledAt() != null).isEqualTo(payment.isPaid());
    }

    @Property(tries = 1_000)
    void whatIsKnownOnlyGrows(@ForAll("facts") List<Fact> facts) {
        var payment = created();
        for (var fact : facts) {
            var further = payment.learn(List.of(fact), "test", NOON, SCHEDULE).after();
            assertThat(further.captured().isLessThan(payment.captured())).isFalse();
            assertThat(further.attempt().progress().state())
                    .isGreaterThanOrEqualTo(payment.attempt().progress().state());
            assertThat(further.history()).startsWith(payment.history().toArray(HistoryEntry[]::new));
            assertThat(further.version()).isBetween(payment.version(), payment.version() + 1);
            payment = further;
        }
    }

    @Property(tries = 1_000)
    void whatIsOpenIsDueAgainAndWhatIsNotIsAtRest(@ForAll("facts") List<Fact> facts) {
        var payment = learnOneByOne(facts);
        var standing = payment.standing();
        var isOpen = payment.status().isOpen()
                || standing.refunds().stream().anyMatch(refund -> refund.state().isOpen())
                || standing.disputes().stream()
                        .anyMatch(dispute -> dispute.stage().isOpen());
        assertThat(payment.look() != null).isEqualTo(isOpen);
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        return Arbitraries.oneOf(ofAttempt(), refunds(), disputes()).list().ofMaxSize(8);
    }

    private static Arbitrary<Fact> ofAttempt() {
        var captures = Arbitraries.of("0.01", "20.00", "49.89", "49.90", "49.91", "1000.00")
                .map(amount -> (Fact) new Fact.Captured(ATTEMPT, REFERENCE, usd(amount), NOON));
        return Arbitraries.oneOf(
                captures,
                Arbitraries.of(
                        lost(),
                        declined(),
                        new Fact.Captured(STRANGER, REFERENCE, usd("49.90"), NOON),
                        new Fact.ActionRequired(ATTEMPT, REFERENCE, ACTION),
                        new Fact.InProcess(ATTEMPT, REFERENCE),
                        new Fact.Authorized(ATTEMPT, REFERENCE, usd("49.90")),
                        new Fact.Cancelled(ATTEMPT, REFERENCE),
                        new Fact.Expired(ATTEMPT, REFERENCE)));
    }

    private static Arbitrary<Fact> refunds() {
        return Combinators.combine(Arbitraries.of("re_1", "re_2", "re_3"), Arbitraries.of(Refund.State.values()))
                .as((id, state) -> PaymentFixture.refunded(id, "10.00", state));
    }

    private static Arbitrary<Fact> disputes() {
        return Combinators.combine(Arbitraries.of("dp_1", "dp_2"), Arbitraries.of(Dispute.Stage.values()))
                .as(PaymentFixture::disputed);
    }

    private static Payment learnOneByOne(List<Fact> facts) {
        var payment = created();
        for (var fact : facts) {
            payment = payment.learn(List.of(fact), "test", NOON, SCHEDULE).after();
        }
        return payment;
    }

    /** Everything but the order in which it was learned. */
    private static Standing known(Payment payment) {
        return new Standing(
                payment.standing().attempts(),
                payment.standing().refunds().stream()
                        .sorted(Comparator.comparing(Refund::id))
                        .toList(),
                payment.standing().disputes().stream()
                        .sorted(Comparator.comparing(Dispute::id))
                        .toList());
    }
}
