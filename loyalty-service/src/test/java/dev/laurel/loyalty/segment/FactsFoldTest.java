package dev.laurel.loyalty.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsFoldTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-10T12:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private final Hearing hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE);
    private final MovePoints moves = Moves.movePoints(journal);
    private final LocalDate november = LocalDate.parse("2026-11-20");

    @Test
    void purchasesCountByMonthAndWorth() {
        hearing.hear(new ToldPayment("p1", "m", 4_990).completed());
        clock.advance(Duration.ofDays(40));
        hearing.hear(new ToldPayment("p2", "m", 1_000).completed());

        Facts facts = facts(Facts.NONE);
        assertThat(facts.purchases()).isEqualTo(2);
        assertThat(facts.frequency(november)).isEqualTo(2);
        assertThat(facts.monetary(november)).isEqualTo(5_990);
        assertThat(facts.monetary(LocalDate.parse("2027-01-15"))).isEqualTo(1_000);
        assertThat(facts.active()).isEqualTo(40);
        assertThat(facts.recency(LocalDate.parse("2026-02-20"))).isEqualTo(1);
    }

    @Test
    void whatWentBackIsNotCountedAndWhatCameBackIs() {
        ToldPayment payment = new ToldPayment("p1", "m", 10_000);
        hearing.hear(payment.completed());
        hearing.hear(payment.refund(2_500));
        assertThat(facts(Facts.NONE).monetary(november)).isEqualTo(7_500);
        assertThat(facts(Facts.NONE).purchases()).isEqualTo(1);

        hearing.hear(payment.refund(7_500));
        assertThat(facts(Facts.NONE).purchases()).isZero();
        assertThat(facts(Facts.NONE).monetary(november)).isZero();
        assertThat(facts(Facts.NONE).hasBought()).isFalse();

        hearing.hear(payment.refundFailed(7_500));
        assertThat(facts(Facts.NONE).purchases()).isEqualTo(1);
        assertThat(facts(Facts.NONE).monetary(november)).isEqualTo(7_500);
    }

    @Test
    void choicesCountUntilTheyAreCancelled() {
        hearing.hear(new ToldPayment("p1", "m", 10_000).completed());
        moves.spend("m", Moves.redeem("mug", 10));
        moves.spend("m", Moves.redeem("tea", 10));
        assertThat(facts(Facts.NONE).rewards()).isEqualTo(Map.of("mug", 1L, "tea", 1L));
        assertThat(facts(Facts.NONE).kinds()).isEqualTo(Map.of("product", 2L));

        moves.giveBack("m", Moves.refund("mug"));
        assertThat(facts(Facts.NONE).rewards()).isEqualTo(Map.of("tea", 1L));
    }

    @Test
    void foldingInPartsComesToTheSame() {
        ToldPayment payment = new ToldPayment("p1", "m", 10_000);
        hearing.hear(payment.completed());
        Facts part = facts(Facts.NONE);
        clock.advance(Duration.ofDays(90));
        hearing.hear(payment.refund(3_000));
        hearing.hear(new ToldPayment("p2", "m", 500).completed());

        assertThat(part.seq()).isEqualTo(1);
        assertThat(facts(part)).isEqualTo(facts(Facts.NONE));
    }

    private Facts facts(Facts from) {
        FactsFold fold = new FactsFold(
                from,
                seq -> journal.entry("m", seq).orElseThrow(),
                redemption -> Optional.of(new Choice(redemption, "product")));
        long end = journal.head("m").seq();
        List<Entry> entries =
                journal.downFrom("m", end, (int) (end - from.seq())).reversed();
        entries.forEach(fold::add);
        return fold.facts();
    }
}
