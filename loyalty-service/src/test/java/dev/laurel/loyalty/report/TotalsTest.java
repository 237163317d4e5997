package dev.laurel.loyalty.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.loyalty.audit.Audits;
import dev.laurel.loyalty.journal.FaultyJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.journal.RecentEntries;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import dev.laurel.platform.web.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final PointValue CENT = new PointValue(new BigDecimal("0.01"), CurrencyUnit.USD);

    private MovableClock clock;
    private FaultyJournal store;
    private Journal journal;
    private MovePoints moves;
    private Hearing hearing;
    private Kept snapshots;
    private TotalsAt totals;

    /** Snapshots in memory. */
    private static final class Kept implements Snapshots {
        private final TreeMap<Instant, Totals> kept = new TreeMap<>();

        @Override
        public void save(Totals totals) {
            kept.put(totals.at(), totals);
        }

        @Override
        public Optional<Totals> lastUntil(Instant at) {
            return Optional.ofNullable(kept.floorEntry(at)).map(entry -> entry.getValue());
        }
    }

    @BeforeTry
    @BeforeEach
    void nothingHasHappened() {
        clock = new MovableClock(Instant.parse("2026-01-31T12:00:00Z"));
        store = new FaultyJournal();
        journal = new Journal(store, store, clock, 100);
        moves = Moves.movePoints(journal);
        hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE);
        snapshots = new Kept();
        totals = new TotalsAt(new TotalsReader(store, store), snapshots);
    }

    @Test
    void liabilityIsWhatMembersHoldInPointsAndInMoney() {
        hearing.hear(new ToldPayment("p1", "a", 30_000).completed());
        clock.advance(Duration.ofDays(1));
        hearing.hear(new ToldPayment("p2", "b", 12_300).completed());
        moves.spend("b", Moves.redeem("r1", 23));

        Liability now = Liability.of(totals.at(clock.instant()), CENT);
        assertThat(now.outstanding()).isEqualTo(400);
        assertThat(now.members()).isEqualTo(2);
        assertThat(now.value()).isEqualTo(new Value("4.00", "USD"));
        assertThat(now.byExpiry())
                .extracting(Liability.ExpiringMonth::month, Liability.ExpiringMonth::points)
                .containsExactly(tuple("2027-02", 300L), tuple("2027-03", 100L));
        assertThat(now.breakage().points()).isZero();
        assertThat(now.breakage().method()).startsWith("No points have reached their day yet");

        Liability yesterday = Liability.of(totals.at(Instant.parse("2026-01-31T23:59:59Z")), CENT);
        assertThat(yesterday.outstanding()).isEqualTo(300);
        assertThat(yesterday.members()).isEqualTo(1);
    }

    @Test
    void breakageIsToldByWhatExpiredBefore() {
        LocalDate day = LocalDate.parse("2026-11-20");
        TreeMap<LocalDate, Totals.Expiry> expiries = new TreeMap<>();
        expiries.put(LocalDate.parse("2026-10-01"), new Totals.Expiry(1_000, 150, 0));
        expiries.put(LocalDate.parse("2026-11-01"), new Totals.Expiry(1_000, 250, 0));
        expiries.put(LocalDate.parse("2026-12-01"), new Totals.Expiry(500, 0, 400));
        expiries.put(LocalDate.parse("2027-01-01"), new Totals.Expiry(500, 0, 30));
        Totals now = new Totals(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                1,
                new TreeMap<>(),
                new TreeMap<>(),
                expiries,
                0,
                new TreeMap<>());

        Liability liability = Liability.of(now, CENT);
        assertThat(liability.breakage().share()).isEqualByComparingTo("0.2");
        assertThat(liability.byExpiry())
                .extracting(Liability.ExpiringMonth::expectedToExpire)
                .containsExactly(100L, 30L);
        assertThat(liability.expectedValue()).isEqualTo(new Value("3.00", "USD"));
        assertThat(liability.breakage().method()).startsWith("20.0 % of the 2000 points whose day has come expired.");
    }

    @Test
    void keyFiguresAreTheDifferenceOfTwoTotals() {
        hearing.hear(new ToldPayment("p1", "a", 30_000).completed());
        Totals before = totals.at(clock.instant());
        clock.advance(Duration.ofDays(3));
        ToldPayment second = new ToldPayment("p2", "b", 20_000);
        hearing.hear(second.completed());
        hearing.hear(second.refund(10_000));
        moves.spend("a", Moves.redeem("r1", 50));

        KeyFigures figures =
                KeyFigures.of(List.of(LocalDate.parse("2026-02-03")), List.of(before, totals.at(clock.instant())));
        assertThat(figures.issued()).isEqualTo(200);
        assertThat(figures.reversed()).isEqualTo(100);
        assertThat(figures.redeemed()).isEqualTo(50);
        assertThat(figures.redemptionRate()).isEqualByComparingTo("0.25");
        assertThat(figures.newMembers()).isEqualTo(1);
        assertThat(figures.awards()).isEqualTo(1);
        assertThat(figures.outstandingBefore()).isEqualTo(300);
        assertThat(figures.outstanding()).isEqualTo(350);
        assertThat(figures.days())
                .containsExactly(new DayFigures(LocalDate.parse("2026-02-03"), 200, 50, 0, 100, 0, 350, 1, 2));
        assertThat(figures.entries()).containsEntry("reverse", 1L).containsEntry("redeem", 1L);
    }

    @Test
    void liabilityDayByDayAgreesWithTheJournal() {
        Period days =
                Period.of(LocalDate.parse("2026-01-30"), LocalDate.parse("2026-02-02"), at("2026-02-02T18:00:00Z"));
        ToldPayment first = new ToldPayment("p1", "a", 30_000);
        hearing.hear(first.completed());
        clock.advance(Duration.ofDays(1));
        moves.spend("a", Moves.redeem("r1", 250));
        totals.takeSnapshot(LocalDate.parse("2026-02-01"));
        clock.advance(Duration.ofDays(1));
        hearing.hear(first.refund(30_000));

        List<Instant> bounds = days.bounds();
        assertThat(bounds).hasSize(5);
        LiabilityHistory history = LiabilityHistory.of(days, totals.at(bounds.subList(1, bounds.size())), CENT);
        assertThat(history.reconciled()).isTrue();
        assertThat(history.days())
                .extracting(
                        LiabilityHistory.Day::outstanding, LiabilityHistory.Day::owed, LiabilityHistory.Day::journal)
                .containsExactly(tuple(0L, 0L, 0L), tuple(300L, 0L, 300L), tuple(50L, 0L, 50L), tuple(0L, 250L, -250L));
        assertThat(history.days().get(1).value()).isEqualTo(new Value("3.00", "USD"));
    }

    @Test
    void whatDoesNotAgreeIsSaid() {
        Totals wrong = new Totals(
                clock.instant(),
                1,
                new TreeMap<>(Map.of("member:available", 10L, "program:issued", -10L)),
                new TreeMap<>(),
                new TreeMap<>(),
                0,
                new TreeMap<>());
        Period day =
                Period.of(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-01-31"), at("2026-02-02T18:00:00Z"));
        LiabilityHistory history = LiabilityHistory.of(day, List.of(wrong), CENT);
        assertThat(history.reconciled()).isFalse();
        assertThat(history.days().getFirst().balance()).isZero();
    }

    @Test
    void activeMembersAreCountedOnceInATimeAndOnceADay() {
        hearing.hear(new ToldPayment("p1", "a", 1_000).completed());
        hearing.hear(new ToldPayment("p2", "a", 1_000).completed());
        hearing.hear(new ToldPayment("p3", "b", 1_000).completed());
        clock.advance(Duration.ofDays(1));
        hearing.hear(new ToldPayment("p4", "a", 1_000).completed());
        clock.advance(Duration.ofDays(1));
        hearing.hear(new ToldPayment("p5", "c", 1_000).completed());

        RecentEntries recent = new RecentEntries(store, store);
        Activity two = Activity.read(
                Period.of(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-01"), at("2026-02-03T00:00:00Z")),
                recent);
        assertThat(two.activeMembers()).isEqualTo(2);
        assertThat(two.days())
                .containsExactly(
                        new Activity.Day(LocalDate.parse("2026-01-31"), 2),
                        new Activity.Day(LocalDate.parse("2026-02-01"), 1));
        assertThat(Activity.read(Period.of(null, null, at("2026-02-02T18:00:00Z")), recent)
                        .activeMembers())
                .isEqualTo(3);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @Test
    void aQuestionCostsWhatCameSinceTheLastSnapshot() {
        for (int i = 0; i < 500; i++) {
            hearing.hear(new ToldPayment("p" + i, "member-" + i % 50, 1_000).completed());
        }
        clock.advance(Duration.ofDays(1));
        totals.takeSnapshot(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        hearing.hear(new ToldPayment("last", "member-7", 1_000).completed());

        long before = store.reads.get();
        assertThat(totals.at(clock.instant()).outstanding()).isEqualTo(5_010);
        assertThat(store.reads.get() - before).isLessThan(200);
    }

    /** With snapshots on some midnights, stale heads and questions about any time: always what the journal says. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void totalsAreTheSameFromAnySnapshotAndAgreeWithTheAuditor(@ForAll long seed) {
        Random random = new Random(seed);
        List<Instant> moments = new ArrayList<>();
        List<ToldPayment> payments = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            happen(i, random, payments);
            moments.add(clock.instant());
            clock.advance(Duration.ofHours(random.nextInt(30)).plusMillis(1)); // never midnight itself
            if (random.nextInt(6) == 0) {
                totals.takeSnapshot(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            }
        }

        for (int i = 0; i < 5; i++) {
            Instant at = moments.get(random.nextInt(moments.size()));
            assertThat(totals.at(at)).isEqualTo(totals.fromTheBeginning(at));
        }
        Totals now = totals.at(clock.instant());
        assertThat(now).isEqualTo(totals.fromTheBeginning(clock.instant()));
        assertThat(now.accounts().values().stream().mapToLong(Long::longValue).sum())
                .isZero();
        Audits.trialBalance(store, clock)
                .forEach((account, points) -> assertThat(now.accounts().getOrDefault(account, 0L))
                        .as(account)
                        .isEqualTo(points));
        assertThat(now.outstanding() - now.owed())
                .isEqualTo(now.account(LedgerAccount.AVAILABLE) + now.account(LedgerAccount.PENDING));
    }

    private void happen(int i, Random random, List<ToldPayment> payments) {
        String member = "member-" + random.nextInt(4);
        ToldPayment payment = payments.isEmpty() ? null : payments.get(random.nextInt(payments.size()));
        if (random.nextInt(5) == 0) {
            store.next = FaultyJournal.Fault.HEAD_NOT_KEPT;
        }
        switch (payment == null ? 0 : random.nextInt(6)) {
            case 0, 1 -> {
                ToldPayment next = new ToldPayment("p" + i, member, 1 + random.nextInt(50_000));
                payments.add(next);
                hearing.hear(next.completed());
            }
            case 2 -> hearing.hear(payment.refund((payment.paid - payment.returned - payment.held) / 2));
            case 3 -> hearing.hear(payment.disputed((payment.paid - payment.returned - payment.held) / 2));
            case 4 -> moves.grant(member, Moves.bonus("b" + i, 1 + random.nextInt(100)));
            default -> moves.spend(member, Moves.redeem("r" + i, 1 + random.nextInt(300)));
        }
    }
}
