package dev.laurel.loyalty.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.customer.KnownCustomers;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Crashes;
import dev.laurel.loyalty.journal.CrashingJournal;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.FaultyJournal.Crash;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.transfer.SendPoints.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final TransferLimits LIMITS = new TransferLimits(10, 500, 5, Duration.ofDays(14));

    private MovableClock clock = new MovableClock(START);
    private Crashes crashes = new Crashes();
    private CrashingJournal store = new CrashingJournal(crashes);
    private InMemoryTransfers transfers = new InMemoryTransfers(crashes);
    private final KnownCustomers customers = new KnownCustomers();

    TransferTest() {
        customers.add("ben", "ben@example.com", "Ben", START);
    }

    @Test
    void pointsReachWhoeverHasTheAddress() {
        earn("anna", 300);

        Transfer sent = accepted(send("anna", "k1", "Ben@Example.com", 120));

        assertThat(kinds("anna")).containsExactly("earn", "send");
        assertThat(kinds("ben")).containsExactly("receive");
        assertThat(available("anna")).isEqualTo(180);
        assertThat(available("ben")).isEqualTo(120);
        assertThat(state(sent)).isEqualTo(TransferState.DELIVERED);
    }

    @Test
    void whatTheSenderSeesDoesNotTellWhetherTheAddressIsACustomers() {
        earn("anna", 300);
        Transfer toBen = accepted(send("anna", "k1", "ben@example.com", 50));
        Transfer toNobody = accepted(send("anna", "k2", "nob@example.com", 50));
        clock.advance(Duration.ofDays(13));
        resolve();

        TransferBody one = TransferBody.of(transfers.transfers.get(toBen.id()), clock.instant());
        TransferBody other = TransferBody.of(transfers.transfers.get(toNobody.id()), clock.instant());
        assertThat(one.status()).isEqualTo(other.status()).isEqualTo("sent");
        assertThat(one.returnsAt()).isEqualTo(other.returnsAt());
        assertThat(kinds("anna")).containsExactly("earn", "send", "send");
    }

    @Test
    void pointsForAnAddressThatIsNobodysWaitForWhoeverSignsUpWithIt() {
        earn("anna", 300);
        Transfer sent = accepted(send("anna", "k1", "new@example.com", 50));
        assertThat(state(sent)).isEqualTo(TransferState.IN_TRANSIT);

        customers.add("nele", "new@example.com", "Nele", clock.instant());
        clock.advance(Duration.ofHours(1));
        resolve();

        assertThat(available("nele")).isEqualTo(50);
        assertThat(transfers.transfers.get(sent.id()).toEmail()).isNull();
    }

    @Test
    void pointsThatNobodyTookComeBack() {
        earn("anna", 300);
        Transfer sent = accepted(send("anna", "k1", "new@example.com", 50));

        for (int hour = 0; hour <= 14 * 24; hour++) {
            resolve();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(state(sent)).isEqualTo(TransferState.RETURNED);
        assertThat(kinds("anna")).containsExactly("earn", "send", "return");
        assertThat(available("anna")).isEqualTo(300);
    }

    @Test
    void whoeverMeantHimselfGetsThemBack() {
        earn("ben", 300);
        accepted(send("ben", "k1", "ben@example.com", 50));

        assertThat(kinds("ben")).containsExactly("earn", "send", "return");
    }

    @Test
    void oneKeyIsOneTransfer() {
        earn("anna", 300);
        Transfer first = accepted(send("anna", "k1", "ben@example.com", 50));

        assertThat(send("anna", "k1", " BEN@example.com", 50))
                .isEqualTo(new Sent.Accepted(transfers.transfers.get(first.id()), true));
        assertThat(send("anna", "k1", "ben@example.com", 51)).isEqualTo(new Sent.KeyReused());
        assertThat(send("anna", "k1", "eve@example.com", 50)).isEqualTo(new Sent.KeyReused());
        assertThat(available("ben")).isEqualTo(50);
    }

    @Test
    void aSecondRequestWaitsWhileTheFirstIsUnderWay() {
        earn("anna", 300);
        Wanted wanted = new Wanted("anna", "k1", "ben@example.com", 50);
        crashes.after(4); // stored, and no point has left
        assertThat(crashed(() -> sending().send(wanted))).isTrue();

        assertThat(sending().send(wanted)).isEqualTo(new Sent.InProgress());
        clock.advance(AdvanceTransfer.PATIENCE);
        assertThat(sending().send(wanted)).isInstanceOf(Sent.Accepted.class);
        assertThat(available("ben")).isEqualTo(50);
    }

    @Test
    void whoHasTooFewSendsNothingAndKeepsHisAllowance() {
        earn("anna", 30);
        assertThat(send("anna", "k1", "ben@example.com", 31)).isEqualTo(new Sent.Insufficient());
        assertThat(send("anna", "k1", "ben@example.com", 31)).isEqualTo(new Sent.Insufficient());
        clock.advance(AdvanceTransfer.SECOND_LOOK);
        resolve();

        assertThat(kinds("anna")).containsExactly("earn");
        assertThat(transfers.of("anna").reserved()).isEmpty();
        assertThat(transfers.due(clock.instant().plus(Duration.ofDays(99)), 9)).isEmpty();
    }

    @Test
    void pointsThatLeftAfterTheyWereRefusedComeBack() {
        Wanted wanted = new Wanted("anna", "k1", "ben@example.com", 50);
        send("anna", "k1", "ben@example.com", 50);
        Transfer refused = transfers.transfers.get(wanted.id());
        assertThat(refused.state()).isEqualTo(TransferState.REFUSED);
        // somebody who was slow has the transfer as it was, and by now there are points
        earn("anna", 100);
        Transfer asItWas = new Transfer(
                refused.id(),
                1,
                "anna",
                refused.fingerprint(),
                "ben@example.com",
                refused.shownTo(),
                50,
                TransferState.SENDING,
                null,
                refused.createdAt(),
                refused.waitsUntil(),
                START);
        advance().takeFromSender(asItWas);
        assertThat(available("anna")).isEqualTo(50);

        clock.advance(AdvanceTransfer.SECOND_LOOK);
        resolve();

        assertThat(state(refused)).isEqualTo(TransferState.RETURNED);
        assertThat(available("anna")).isEqualTo(100);
        assertThat(available("ben")).isZero();
    }

    @Test
    void aDayHasItsLimitsAndTheNextDayItsOwn() {
        earn("anna", 5_000);
        assertThat(send("anna", "k0", "ben@example.com", 501)).isEqualTo(new Sent.LimitReached(500, 5));
        accepted(send("anna", "k1", "ben@example.com", 400));
        assertThat(send("anna", "k2", "ben@example.com", 101)).isEqualTo(new Sent.LimitReached(100, 4));
        for (int i = 3; i < 7; i++) {
            accepted(send("anna", "k" + i, "ben@example.com", 10));
        }
        assertThat(send("anna", "k7", "ben@example.com", 10)).isEqualTo(new Sent.LimitReached(60, 0));
        clock.advance(Duration.ofDays(1));

        accepted(send("anna", "k8", "ben@example.com", 500));
    }

    @Test
    void aHundredAtOnceDoNotPassTheDailyLimit() throws Exception {
        earn("anna", 5_000);
        List<Callable<Sent>> work = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Wanted wanted = new Wanted("anna", "k" + i, "ben@example.com", 60);
            work.add(() -> sending().send(wanted));
        }
        int accepted = 0;
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(work)) {
                accepted += done.get() instanceof Sent.Accepted ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(5);
        assertThat(available("ben")).isEqualTo(300);
        assertThat(available("anna")).isEqualTo(4_700);
    }

    @Test
    void oneKeyWithTwoAmountsAtOnceTakesRoomForBoth() {
        assertThat(Wanted.reservation("tr_1", 1)).isNotEqualTo(Wanted.reservation("tr_1", 400));
    }

    @Test
    void whileAuthServiceIsAwayPointsWait() {
        earn("anna", 300);
        customers.away = true;
        SendPoints sending = new SendPoints(transfers, transfers, advance(), LIMITS, unwatched -> {}, clock);
        Transfer sent = accepted(sending.send(new Wanted("anna", "k1", "ben@example.com", 50)));
        clock.advance(Duration.ofMinutes(1));
        resolve();
        assertThat(state(sent)).isEqualTo(TransferState.IN_TRANSIT);

        customers.away = false;
        clock.advance(Duration.ofMinutes(1));
        resolve();

        assertThat(available("ben")).isEqualTo(50);
    }

    @Test
    void whereverItCrashesNothingIsLostAndNothingDoubled() {
        for (String address : List.of("ben@example.com", "nobody@example.com", "anna@example.com")) {
            int point = 0;
            boolean crashed = true;
            while (crashed) {
                freshStores();
                earn("anna", 300);
                crashes.after(point);
                boolean sent = !crashed(() -> send("anna", "k1", address, 50));
                crashed = !sent || !crashes.isAhead();
                crashes.never();
                finishWithCrashes(point);
                String where = address + " at point " + point;
                assertThat(available("anna") + available("ben")).as(where).isEqualTo(300);
                assertThat(transfers.transfers.values())
                        .as(where)
                        .allMatch(transfer -> transfer.state() == TransferState.DELIVERED
                                || transfer.state() == TransferState.RETURNED);
                assertThat(available("ben"))
                        .as(where)
                        .isEqualTo(address.startsWith("ben") && !transfers.transfers.isEmpty() ? 50 : 0);
                point++;
            }
            assertThat(point).isGreaterThan(8);
        }
    }

    /** Rounds of the resolver, the first of which crashes as well, each a while later. */
    private void finishWithCrashes(int seed) {
        crashes.after(seed % 5);
        for (int round = 0; round < 40; round++) {
            clock.advance(Duration.ofHours(12));
            if (crashed(this::resolve)) {
                crashes.never();
            }
        }
        crashes.never();
        resolve();
    }

    private void freshStores() {
        clock = new MovableClock(START);
        crashes = new Crashes();
        store = new CrashingJournal(crashes);
        transfers = new InMemoryTransfers(crashes);
        customers.add("anna", "anna@example.com", "Anna", START);
    }

    private static boolean crashed(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Crash crash) {
            return true;
        }
    }

    private Sent send(String sender, String key, String email, long points) {
        return sending().send(new Wanted(sender, key, email, points));
    }

    private SendPoints sending() {
        return new SendPoints(transfers, transfers, advance(), LIMITS, Runnable::run, clock);
    }

    private AdvanceTransfer advance() {
        return new AdvanceTransfer(transfers, transfers, Moves.movePoints(journal()), customers, clock);
    }

    private void resolve() {
        new TransferResolver(transfers, advance(), clock).round();
    }

    private static Transfer accepted(Sent sent) {
        assertThat(sent).isInstanceOf(Sent.Accepted.class);
        return ((Sent.Accepted) sent).transfer();
    }

    private TransferState state(Transfer transfer) {
        return transfers.transfers.get(transfer.id()).state();
    }

    private void earn(String member, long points) {
        Program.award(journal(), member, "p-" + member + points, points * 100, "USD", clock.instant());
    }

    private long available(String member) {
        return journal().head(member).standing().balances().available();
    }

    private List<String> kinds(String member) {
        long last = journal().head(member).seq();
        return journal().downFrom(member, last, (int) last).reversed().stream()
                .map((Entry entry) -> entry.booking().kind().label())
                .toList();
    }

    private Journal journal() {
        return new Journal(store, store, clock, 10);
    }
}
