package dev.laurel.loyalty.operation;

import static dev.laurel.loyalty.operation.Moves.bonus;
import static dev.laurel.loyalty.operation.Moves.redeem;
import static dev.laurel.loyalty.operation.Moves.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.journal.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class MovePointsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-10T12:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 10);
    private final MovePoints move = Moves.movePoints(journal);

    @Test
    void aSpendTakesWhatExpiresFirst() {
        earn("p1", 100);
        clock.advance(Duration.ofDays(31));
        earn("p2", 50);

        Entry spent = booked(move.spend("anna", redeem("r1", 120)));

        assertThat(spent.booking().lots())
                .containsExactly(lot("2026-01", "2027-02-01", -100), lot("2026-02", "2027-03-01", -20));
        assertThat(standing().balances().available()).isEqualTo(30);
        assertThat(standing().lots().open()).containsExactly(lot("2026-02", "2027-03-01", 30));
        assertThat(spent.booking().working().lines())
                .containsExactly(
                        "120 of 150 available points, those first that expire first",
                        "100 from 2026-01, which last until 2027-01-31",
                        "20 from 2026-02, which last until 2027-02-28");
    }

    @Test
    void nobodySpendsMoreThanHeHas() {
        earn("p1", 100);

        assertThat(move.spend("anna", redeem("r1", 101))).isEqualTo(new Moved.Insufficient(100));
        assertThat(move.spend("ben", redeem("r1", 1))).isEqualTo(new Moved.Insufficient(0));
        assertThat(store.documents).hasSize(1);
    }

    @Test
    void aSpendThatIsAskedForAgainIsFoundThoughItCouldNotBePaidAgain() {
        earn("p1", 100);

        Entry first = booked(move.spend("anna", redeem("r1", 100)));

        assertThat(move.spend("anna", redeem("r1", 100))).isEqualTo(new Moved.AlreadyThere(first));
        assertThat(standing().balances().available()).isZero();
    }

    @Test
    void whoMayGoBelowZeroOwesAndLaterPointsMakeUpForIt() {
        earn("p1", 100);
        booked(move.spendBelowZero("anna", redeem("r1", 130)));
        assertThat(standing().balances().available()).isEqualTo(-30);
        assertThat(standing().lots().open()).isEmpty();

        Entry granted = booked(move.grant("anna", bonus("b1", 50)));

        assertThat(granted.booking().lots()).containsExactly(lot("2026-01", "2027-02-01", 20));
        assertThat(granted.booking().working().lines())
                .containsExactly(
                        "50 points, which last until 2027-01-31", "30 of them make up for points that are owed");
    }

    @Test
    void aGrantOpensALotOfItsMonthAndNeverQualifies() {
        Entry granted = booked(move.grant("anna", bonus("b1", 5_000)));

        assertThat(granted.booking().lots()).containsExactly(lot("2026-01", "2027-02-01", 5_000));
        assertThat(granted.booking().qualifyingPoints()).isZero();
        assertThat(standing().window().months()).isEmpty();
        assertThat(standing().tier().name()).isEqualTo("Bronze");
        assertThat(standing().balances().lifetime()).isEqualTo(5_000);
        assertThat(move.grant("anna", bonus("b1", 5_000))).isEqualTo(new Moved.AlreadyThere(granted));
    }

    @Test
    void pointsFromAnotherMemberWereNotIssuedToThisOne() {
        Entry received = booked(move.deliver(
                "anna",
                new Delivery(
                        EntryKind.RECEIVE,
                        LedgerAccount.IN_TRANSIT,
                        List.of(lot("2025-03", "2026-04-01", 50), lot("2025-04", "2026-05-01", 20)),
                        "receive:t1",
                        new Reference("transfer", "t1"),
                        "From Ben")));

        assertThat(received.booking().working().lines())
                .containsExactly(
                        "70 points, with the time that they had left",
                        "50 of 2025-03, which last until 2026-03-31",
                        "20 of 2025-04, which last until 2026-04-30");
        assertThat(standing().lots().open()).isEqualTo(received.booking().lots());
        assertThat(standing().balances().available()).isEqualTo(70);
        assertThat(standing().balances().lifetime()).isZero();
    }

    @Test
    void whatIsGivenBackReturnsToItsLots() {
        earn("p1", 100);
        clock.advance(Duration.ofDays(31));
        earn("p2", 50);
        Standing before = standing();
        booked(move.spend("anna", redeem("r1", 120)));

        Entry back = booked(move.giveBack("anna", refund("r1")));

        assertThat(standing().lots()).isEqualTo(before.lots());
        assertThat(standing().balances()).isEqualTo(before.balances());
        assertThat(back.booking().change(LedgerAccount.REDEEMED)).isEqualTo(-120);
    }

    @Test
    void aSpendIsGivenBackOnceWhateverKeyIsBrought() {
        earn("p1", 100);
        booked(move.spend("anna", redeem("r1", 60)));
        Entry back = booked(move.giveBack("anna", refund("r1")));

        GiveBack other = new GiveBack(EntryKind.REFUND, "r1", "other", new Reference("redemption", "r1"), "Again");

        assertThat(move.giveBack("anna", other)).isEqualTo(new Moved.AlreadyThere(back));
        assertThat(standing().balances().available()).isEqualTo(100);
        assertThat(move.givenBack("anna", "r1")).contains(back);
    }

    @Test
    void nobodyLosesPointsByCancellingAfterTheirLotHasExpired() {
        earn("p1", 100);
        booked(move.spend("anna", redeem("r1", 60)));
        clock.advance(Duration.ofDays(400)); // 2027-02-14

        Entry back = booked(move.giveBack("anna", refund("r1")));

        assertThat(back.booking().lots()).containsExactly(lot("2026-01", "2027-04-01", 60));
        assertThat(back.booking().working().lines())
                .contains("60 of them would have expired meanwhile and last until the end of next month");
    }

    @Test
    void whatIsGivenBackMakesUpForWhatIsOwedBeforeItReachesLots() {
        earn("p1", 100);
        booked(move.spend("anna", redeem("r1", 100)));
        booked(move.spendBelowZero("anna", redeem("r2", 30)));

        Entry back = booked(move.giveBack("anna", refund("r1")));

        assertThat(back.booking().lots()).containsExactly(lot("2026-01", "2027-02-01", 70));
        assertThat(standing().balances().available()).isEqualTo(70);
    }

    @Test
    void onlyASpendCanBeGivenBack() {
        earn("p1", 100);

        assertThatThrownBy(() -> move.giveBack("anna", refund("award:p1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> move.giveBack("anna", refund("r1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sixtyFourThreadsOnThreeInstancesNeverSpendAPointTwice() throws Exception {
        earn("p1", 100);
        List<MovePoints> instances = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            instances.add(Moves.movePoints(new Journal(store, store, clock, 10)));
        }
        List<Callable<Moved>> work = new ArrayList<>();
        for (int i = 0; i < 192; i++) {
            MovePoints instance = instances.get(i % 3);
            Spend spend = redeem("r" + i / 2, 3); // each is asked for twice
            work.add(() -> instance.spend("anna", spend));
        }

        long booked = 0;
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var done : threads.invokeAll(work)) {
                booked += done.get() instanceof Moved.Booked ? 1 : 0;
            }
        }

        assertThat(booked).isEqualTo(33);
        assertThat(standing().balances().available()).isEqualTo(1);
        assertThat(store.documents).hasSize(34);
    }

    private Standing standing() {
        return journal.head("anna").standing();
    }

    private void earn(String payment, long points) {
        Program.award(journal, "anna", payment, points * 100, "USD", clock.instant());
    }

    private static Entry booked(Moved moved) {
        return assertThat(moved).isInstanceOf(Moved.Booked.class).actual() instanceof Moved.Booked(Entry entry)
                ? entry
                : null;
    }

    private static Lot lot(String month, String expiresOn, long points) {
        return new Lot(YearMonth.parse(month), LocalDate.parse(expiresOn), points);
    }
}
