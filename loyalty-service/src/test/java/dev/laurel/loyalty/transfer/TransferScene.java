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
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.transfer.SendPoints.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Members who send each other points, on stores in memory. Whoever asks is a new instance of the service. */
final class TransferScene {

    static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final TransferLimits LIMITS = new TransferLimits(10, 500, 5, Duration.ofDays(14));

    final MovableClock clock = new MovableClock(START);
    final Crashes crashes = new Crashes();
    final CrashingJournal store = new CrashingJournal(crashes);
    final InMemoryTransfers transfers = new InMemoryTransfers(crashes);
    final KnownCustomers customers = new KnownCustomers();

    /** Ben is a customer, and so are these. */
    TransferScene(String... others) {
        joins("ben");
        for (String other : others) {
            joins(other);
        }
    }

    void joins(String member) {
        customers.add(member, member + "@example.com", member, clock.instant());
    }

    Sent send(String sender, String key, String email, long points) {
        return sending().send(new Wanted(sender, key, email, points));
    }

    Transfer sent(String sender, String key, String email, long points) {
        return accepted(send(sender, key, email, points));
    }

    /** Delivers at once. */
    SendPoints sending() {
        return new SendPoints(transfers, transfers, advance(), LIMITS, Runnable::run, clock);
    }

    /** Leaves the delivery to the resolver. */
    SendPoints sendingOnly() {
        return new SendPoints(transfers, transfers, advance(), LIMITS, unwatched -> {}, clock);
    }

    AdvanceTransfer advance() {
        return new AdvanceTransfer(transfers, transfers, Moves.movePoints(journal()), customers, clock);
    }

    void resolve() {
        new TransferResolver(transfers, advance(), clock).round();
    }

    void pass(Duration time) {
        clock.advance(time);
        resolve();
    }

    static Transfer accepted(Sent sent) {
        return assertThat(sent).isInstanceOf(Sent.Accepted.class).actual() instanceof Sent.Accepted accepted
                ? accepted.transfer()
                : null;
    }

    static boolean crashed(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Crash crash) {
            return true;
        }
    }

    Transfer stored(Transfer transfer) {
        return transfers.transfers.get(transfer.id());
    }

    TransferState state(Transfer transfer) {
        return stored(transfer).state();
    }

    void earn(String member, long points) {
        String payment = "p-" + member + '-' + journal().head(member).seq();
        Program.award(journal(), member, payment, points * 100, "USD", clock.instant());
    }

    long available(String member) {
        return standing(member).balances().available();
    }

    Standing standing(String member) {
        return journal().head(member).standing();
    }

    List<String> kinds(String member) {
        long last = journal().head(member).seq();
        return journal().downFrom(member, last, (int) last).reversed().stream()
                .map((Entry entry) -> entry.booking().kind().label())
                .toList();
    }

    Journal journal() {
        return new Journal(store, store, clock, 10);
    }
}
