package dev.laurel.loyalty.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.InMemoryJournal;
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
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private static final String MEMBER = "member";

    private MovableClock clock;
    private InMemoryJournal store;
    private Journal journal;
    private MovePoints moves;
    private Hearing hearing;
    private Explain explain;

    @BeforeTry
    @BeforeEach
    void nothingHasHappened() {
        clock = new MovableClock(Instant.parse("2026-01-31T12:00:00Z"));
        store = new InMemoryJournal();
        journal = new Journal(store, store, clock, 100);
        moves = Moves.movePoints(journal);
        hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE);
        explain = new Explain(journal);
    }

    @Test
    void aBalanceIsToldFromPointsToLotToRuleToPayment() {
        award("p1", 30_000);
        clock.advance(Duration.ofDays(5));
        award("p2", 4_000);

        assertThat(why().sentences())
                .containsExactly(
                        "You have 340 points to spend.",
                        "300 points of January 2026 can be spent until 31 January 2027.",
                        "300 points from: Purchase of 300.00 USD (31 January 2026, payment p1, earn rule 1, entry 1).",
                        "40 points of February 2026 can be spent until 28 February 2027.",
                        "40 points from: Purchase of 40.00 USD (5 February 2026, payment p2, earn rule 1, entry 2).");
        LotWhy.SourceWhy source = why().lots().getFirst().sources().getFirst();
        assertThat(source.reference()).isEqualTo(new ReferenceLine("payment", "p1"));
        assertThat(source.rule().inputs()).containsEntry("amountMinor", "30000").containsEntry("rate", "1");
        assertThat(source.rule().lines()).contains("rounded down: 300 points");
    }

    @Test
    void whatWasSpentWasWhatCameFirst() {
        award("p1", 10_000);
        award("p2", 10_000);
        moves.spend(MEMBER, Moves.redeem("r1", 130));

        List<LotWhy.SourceWhy> sources = why().lots().getFirst().sources();
        assertThat(sources).extracting(LotWhy.SourceWhy::points).containsExactly(70L);
        assertThat(sources).extracting(LotWhy.SourceWhy::brought).containsExactly(100L);
        assertThat(why().sentences().getLast()).startsWith("70 of the 100 points from: ");
    }

    @Test
    void whatWentBackWithItsMoneyIsTakenOffItsOwnPurchase() {
        ToldPayment first = paid("p1", 10_000);
        hearing.hear(first.completed());
        hearing.hear(new ToldPayment("p2", MEMBER, 10_000).completed());
        hearing.hear(first.refund(4_000));

        List<LotWhy.SourceWhy> sources = why().lots().getFirst().sources();
        assertThat(sources).extracting(LotWhy.SourceWhy::points).containsExactly(100L, 60L);
        assertThat(sources).extracting(source -> source.reference().id()).containsExactly("p2", "p1");
    }

    @Test
    void moreBackThanThereWasIsSaidSo() {
        ToldPayment payment = paid("p1", 10_000);
        hearing.hear(payment.completed());
        moves.spend(MEMBER, Moves.redeem("r1", 80));
        hearing.hear(payment.refund(10_000));

        assertThat(why().points()).isEqualTo(-80);
        assertThat(why().lots()).isEmpty();
        assertThat(why().sentences().getFirst()).startsWith("You have -80 points: more went back with refunds");
    }

    @Test
    void anEntryNamesWhatItFollowsFromAndWhatFollowedFromIt() {
        ToldPayment payment = paid("p1", 4_990);
        hearing.hear(payment.completed());
        hearing.hear(payment.refund(1_000));
        hearing.hear(payment.refund(1_000));
        moves.spend(MEMBER, Moves.redeem("r1", 5));
        moves.giveBack(MEMBER, Moves.refund("r1"));

        assertThat(entry(1).followedBy()).extracting(EntryWhy.Other::seq).containsExactly(2L, 3L);
        assertThat(entry(3).follows()).extracting(EntryWhy.Other::seq).containsExactly(1L, 2L);
        assertThat(entry(5).follows()).extracting(EntryWhy.Other::seq).containsExactly(4L);
        assertThat(entry(1).sentences())
                .contains(
                        "Entry 1 of 31 January 2026: Purchase of 49.90 USD.",
                        "49 points came by earn rule 1, for payment p1.",
                        "49.90 USD × 1 = 49.9 (earn rule 1).",
                        "49 points joined those of January 2026, which can be spent until 31 January 2027.");
        assertThat(explain.entry(MEMBER, 6, Words.TO_THE_MEMBER)).isEmpty();
    }

    @Test
    void anAnswerCostsTheSameHoweverLongTheJournalIs() {
        for (int i = 0; i < 3_000; i++) {
            award("p" + i, 100);
        }
        long before = store.reads.get();

        BalanceWhy answer = why();
        assertThat(store.reads.get() - before).isLessThan(TraceLots.MOST_ENTRIES + 100L);
        assertThat(answer.lots().getFirst().nextCursor()).isNotNull();
        assertThat(explained(answer.lots().getFirst())).isEqualTo(answer.points());
    }

    @Test
    void whatNobodyHasIsNotThere() {
        assertThat(LotName.parse("2026-01")).isEmpty();
        assertThat(LotName.parse("2026-01.2027-02-30")).isEmpty();
        assertThat(Place.parse("12")).isEmpty();
        assertThat(Place.parse("0-5")).isEmpty();
        award("p1", 100);
        LotName lot = LotName.parse("2026-01.2027-01-31").orElseThrow();
        assertThat(explain.lot(MEMBER, lot, Optional.of(new Place(1, 2)), Words.TO_THE_MEMBER))
                .isEmpty();
        assertThat(explain.lot("another", lot, Optional.empty(), Words.TO_THE_MEMBER))
                .isEmpty();
        assertThat(explain.balance("another", Words.ABOUT_A_MEMBER).sentences())
                .containsExactly("The member has 0 points to spend.");
    }

    /** Purchases, refunds, disputes, spending, giving back, in any order: sources add up to lots, lots to the balance. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void sourcesAddUpToTheBalanceWhateverHappened(@ForAll long seed) {
        Random random = new Random(seed);
        List<ToldPayment> payments = new ArrayList<>();
        List<String> spends = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofHours(random.nextInt(400)));
            happen(i, random, payments, spends);
            if (i % 10 != 9) {
                continue;
            }
            BalanceWhy answer = why();
            Balances balances = journal.head(MEMBER).standing().balances();
            assertThat(answer.points()).isEqualTo(balances.available() + balances.pending());
            assertThat(answer.lots().stream().mapToLong(LotWhy::points).sum()).isEqualTo(Math.max(0, answer.points()));
            answer.lots().forEach(lot -> assertThat(explained(lot)).isEqualTo(lot.points()));
        }
    }

    private void happen(int i, Random random, List<ToldPayment> payments, List<String> spends) {
        ToldPayment payment = payments.isEmpty() ? null : payments.get(random.nextInt(payments.size()));
        switch (payment == null ? 0 : random.nextInt(9)) {
            case 0, 1, 2 -> {
                ToldPayment next = paid("p" + i, 1 + random.nextInt(50_000));
                payments.add(next);
                hearing.hear(next.completed());
            }
            case 3 -> hearing.hear(payment.refund((payment.paid - payment.returned - payment.held) / 2));
            case 4 -> hearing.hear(payment.disputed((payment.paid - payment.returned - payment.held) / 2));
            case 5 -> hearing.hear(random.nextBoolean() ? payment.disputeWon() : payment.disputeLost());
            case 6 -> moves.grant(MEMBER, Moves.bonus("b" + i, 1 + random.nextInt(100)));
            case 7 -> {
                if (moves.spend(MEMBER, Moves.redeem("r" + i, 1 + random.nextInt(300))) instanceof Moved.Booked) {
                    spends.add("r" + i);
                }
            }
            default -> {
                if (!spends.isEmpty()) {
                    moves.giveBack(MEMBER, Moves.refund(spends.removeLast()));
                }
            }
        }
    }

    /** All pages together. */
    private long explained(LotWhy first) {
        long points = 0;
        LotWhy page = first;
        while (true) {
            points +=
                    page.sources().stream().mapToLong(LotWhy.SourceWhy::points).sum();
            if (page.nextCursor() == null) {
                return points;
            }
            page = explain.lot(
                            MEMBER,
                            LotName.parse(page.lot()).orElseThrow(),
                            Place.parse(page.nextCursor()),
                            Words.TO_THE_MEMBER)
                    .orElseThrow();
        }
    }

    private BalanceWhy why() {
        return explain.balance(MEMBER, Words.TO_THE_MEMBER);
    }

    private EntryWhy entry(long seq) {
        return explain.entry(MEMBER, seq, Words.TO_THE_MEMBER).orElseThrow();
    }

    private static ToldPayment paid(String payment, long minor) {
        return new ToldPayment(payment, MEMBER, minor);
    }

    private void award(String payment, long minor) {
        Program.award(journal, MEMBER, payment, minor, "USD", clock.instant());
    }
}
