package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.operation.Delivery;
import dev.laurel.loyalty.operation.GiveBack;
import dev.laurel.loyalty.operation.Grant;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.operation.Spend;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Audits of what is new, and of points between members. */
class IncrementalAuditTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T05:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private final MovePoints move = Moves.movePoints(journal);
    private final Auditor auditor = Audits.auditor(store, visitor -> {}, clock);

    @BeforeEach
    void twoMembers() {
        move.grant("anna", Moves.bonus("b1", 100));
        move.grant("ben", Moves.bonus("b1", 100));
    }

    @Test
    void onlyWhatIsNewIsLookedAt() {
        assertThat(incremental().checked()).isEqualTo(2);
        assertThat(incremental().checked()).isZero();

        move.spend("anna", Moves.redeem("r1", 30));
        move.spend("anna", Moves.redeem("r2", 30));
        AuditReport report = incremental();

        assertThat(report.checked()).isEqualTo(2);
        assertThat(report.members()).isEqualTo(1);
        assertThat(report.drift()).isEmpty();
        assertThat(report.trialBalance())
                .containsEntry("member:available", -60L)
                .containsEntry("program:redeemed", 60L);
        assertThat(report.notChecked()).isNotEmpty();
    }

    @Test
    void aFullAuditRemembersToo() {
        auditor.audit(AuditMode.FULL);

        assertThat(incremental().checked()).isZero();
    }

    @Test
    void whatIsWrongIsFoundAgainUntilItIsMended() {
        incremental();
        move.spend("anna", Moves.redeem("r1", 30));
        Map<String, Object> original = store.documents.get("anna:2");
        Map<String, Object> changed = new HashMap<>(original);
        changed.put("reason", "Something else");
        store.documents.put("anna:2", changed);

        assertThat(incremental().drift()).extracting(Drift::kind).containsExactly("hash");
        assertThat(incremental().drift()).extracting(Drift::kind).containsExactly("hash");
        store.documents.put("anna:2", original);
        assertThat(incremental().drift()).isEmpty();
        assertThat(incremental().checked()).isZero();
    }

    @Test
    void anotherEntryInThePlaceOfTheLastAuditedOneIsFound() {
        incremental();
        move.spend("anna", Moves.redeem("r1", 30));
        store.documents.put("anna:1", store.documents.get("ben:1"));

        assertThat(incremental().drift()).extracting(Drift::kind).contains("id", "checkpoint", "chain");
    }

    @Test
    void whatIsSentArrivesOrComesBack() {
        send("t1", 40);
        receive("ben", "t1", 40);
        send("t2", 10);
        move.giveBack(
                "anna",
                new GiveBack(
                        EntryKind.RETURN, "send:t2", "return:t2", new Reference("transfer", "t2"), "Nobody there"));
        send("t3", 5);

        AuditReport report = auditor.audit(AuditMode.FULL);

        assertThat(report.drift()).isEmpty();
        assertThat(report.trialBalance()).containsEntry("program:in-transit", 5L);
    }

    @Test
    void whatArrivesTwiceIsDrift() {
        send("t1", 40);
        receive("ben", "t1", 40);
        receive("cleo", "t1", 40);

        assertThat(auditor.audit(AuditMode.FULL).drift())
                .extracting(Drift::kind)
                .containsExactly("transfer");
    }

    @Test
    void whatArrivesWithMoreTimeThanItHadIsDrift() {
        send("t1", 40);
        deliver("ben", "t1", taken("t1").getFirst());
        send("t2", 30);
        Lot lot = taken("t2").getFirst();
        deliver("cleo", "t2", new Lot(lot.earnedIn(), lot.expiresOn().plusMonths(1), 30));

        assertThat(auditor.audit(AuditMode.FULL).drift())
                .extracting(Drift::detail)
                .containsExactly("points of transfer t2 arrived in other lots than they left");
    }

    @Test
    void everyMoveIsComputedAgain() {
        Program.award(journal, "anna", "p1", 60_000, "USD", clock.instant());
        move.spend("anna", Moves.redeem("r1", 150));
        move.giveBack("anna", Moves.refund("r1"));
        send("t1", 40);
        deliver("dora", "t1", taken("t1").getFirst());
        for (String id : List.of("anna:1", "anna:3", "anna:4", "dora:1")) {
            for (Tampering tampering : Tampering.of(store.documents.get(id))) {
                Map<String, Object> original = store.documents.put(id, tampering.document());
                assertThat(auditor.audit(AuditMode.FULL).drift())
                        .as("%s: %s", id, tampering.what())
                        .extracting(Drift::member)
                        .contains(id.substring(0, id.indexOf(':')));
                store.documents.put(id, original);
            }
        }
    }

    private AuditReport incremental() {
        return auditor.audit(AuditMode.INCREMENTAL);
    }

    private void send(String id, long points) {
        move.spend(
                "anna",
                new Spend(
                        EntryKind.SEND,
                        LedgerAccount.IN_TRANSIT,
                        points,
                        "send:" + id,
                        new Reference("transfer", id),
                        "To Ben"));
    }

    private void receive(String member, String id, long points) {
        move.grant(
                member,
                new Grant(
                        EntryKind.RECEIVE,
                        LedgerAccount.IN_TRANSIT,
                        points,
                        "receive:" + id,
                        new Reference("transfer", id),
                        "From Anna"));
    }

    private List<Lot> taken(String id) {
        return Delivery.takenBy(move.spent("anna", "send:" + id).orElseThrow());
    }

    private void deliver(String member, String id, Lot lot) {
        move.deliver(
                member,
                new Delivery(
                        EntryKind.RECEIVE,
                        LedgerAccount.IN_TRANSIT,
                        List.of(lot),
                        "receive:" + id,
                        new Reference("transfer", id),
                        "From Anna"));
    }
}
