package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Appended;
import dev.laurel.loyalty.journal.EntryForm;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditorTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T05:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private final List<Settlement> settlements = new ArrayList<>();

    @BeforeEach
    void threeMembersWithFourAwardsEach() {
        for (String member : List.of("anna", "ben", "cleo")) {
            for (int i = 1; i <= 4; i++) {
                award(member, member + "-" + i, i * 60_000L);
                clock.advance(Duration.ofDays(20));
            }
        }
    }

    @Test
    void aSoundJournalHasNoDriftAndItsTrialBalanceIsNothing() {
        AuditReport report = audit();

        assertThat(report.drift()).isEmpty();
        assertThat(report.checked()).isEqualTo(12);
        assertThat(report.members()).isEqualTo(3);
        assertThat(report.settlements()).isEqualTo(12);
        assertThat(report.notChecked()).isEmpty();
        assertThat(report.trialBalance())
                .containsEntry("member:available", -report.trialBalance().get("program:issued"))
                .containsEntry("member:pending", 0L);
        assertThat(report.trialBalance().get("member:available")).isPositive();
    }

    @Test
    void whateverIsChangedInAStoredEntryIsFound() {
        for (String id : List.of("anna:1", "anna:2", "anna:4")) {
            List<Tampering> tamperings = Tampering.of(store.documents.get(id));
            assertThat(tamperings).hasSizeGreaterThan(80);
            for (Tampering tampering : tamperings) {
                Map<String, Object> original = store.documents.put(id, tampering.document());
                assertThat(audit().drift()).as("%s: %s", id, tampering.what()).isNotEmpty();
                store.documents.put(id, original);
            }
        }
        assertThat(audit().drift()).isEmpty();
    }

    @Test
    void whateverIsChangedIsFoundEvenWhenTheHashIsMadeToFit() {
        for (String id : List.of("anna:1", "anna:2", "anna:4")) {
            for (Tampering tampering : Tampering.of(store.documents.get(id))) {
                Map<String, Object> forged = new TreeMap<>(tampering.document());
                forged.remove("hash");
                try {
                    forged.put("hash", EntryForm.hash(forged));
                } catch (IllegalArgumentException noLongerCanonical) {
                    continue;
                }
                if (forged.get("hash").equals(store.documents.get(id).get("hash"))) {
                    continue; // only the hash had been tampered with, and that has been undone
                }
                Map<String, Object> original = store.documents.put(id, forged);
                assertThat(audit().drift()).as("%s: %s", id, tampering.what()).isNotEmpty();
                store.documents.put(id, original);
            }
        }
    }

    @Test
    void anEntryThatIsMissingIsAGap() {
        for (int seq = 1; seq <= 4; seq++) {
            Map<String, Object> taken = store.documents.remove("ben:" + seq);
            assertThat(audit().drift())
                    .contains(Drift.ofEntry("gap", "ben", seq, "there are later entries, or the head knows of them"));
            assertThat(kinds()).contains("settlement-without-award");
            store.documents.put("ben:" + seq, taken);
        }
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        Map<String, Object> second = store.documents.get("ben:2");
        store.documents.put("ben:2", store.documents.get("ben:3"));
        store.documents.put("ben:3", second);

        assertThat(kinds()).contains("id", "chain", "standing");
    }

    @Test
    void anEntryOfAnotherMemberIsFound() {
        store.documents.put("anna:5", store.documents.get("ben:4"));

        assertThat(kinds()).contains("id", "chain", "duplicate-award");
    }

    @Test
    void aHeadThatSaysOtherThanItsEntryIsFound() {
        for (Tampering tampering : Tampering.of(store.registered.get("cleo"))) {
            if (tampering.what().contains("added")) {
                continue; // a head is a cache without a hash: what nobody reads in it does nothing
            }
            Map<String, Object> original = store.registered.put("cleo", tampering.document());
            assertThat(audit().drift()).as(tampering.what()).isNotEmpty();
            store.registered.put("cleo", original);
        }
    }

    @Test
    void aHeadThatIsBehindIsNoDrift() {
        Map<String, Object> early = store.registered.get("cleo");
        award("cleo", "cleo-5", 100);
        store.registered.put("cleo", early);

        AuditReport report = audit();
        assertThat(report.drift()).isEmpty();
        assertThat(report.checked()).isEqualTo(13);
    }

    @Test
    void aMemberWhoseHeadIsGoneIsAuditedAllTheSame() {
        store.registered.remove("anna");

        AuditReport report = audit();
        assertThat(report.drift())
                .containsExactly(Drift.ofMember("register", "anna", "there are entries, but no head"));
        assertThat(report.checked()).isEqualTo(12);
        assertThat(report.members()).isEqualTo(3);
    }

    @Test
    void aHeadThatPromisesMoreThanThereCouldBeDoesNotKeepTheAuditorForEver() {
        store.registered.put("anna", new TreeMap<>(store.registered.get("anna")));
        store.registered.get("anna").put("seq", Long.MAX_VALUE);

        assertThat(kinds()).contains("gap");
    }

    @Test
    void aSettledPaymentWithoutAnAwardIsDriftOnceItIsOld() {
        settlements.add(settlement("new", "anna", 100));

        AuditReport young = audit();
        assertThat(young.drift()).isEmpty();
        assertThat(young.inFlight()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(61));
        AuditReport old = audit();
        assertThat(old.inFlight()).isZero();
        assertThat(old.drift())
                .extracting(Drift::kind, Drift::payment, Drift::member)
                .containsExactly(tuple("settlement-without-award", "new", "anna"));
    }

    @Test
    void anAwardWithoutASettledPaymentIsDriftOnceItIsOld() {
        settlements.removeLast();
        clock.advance(Duration.ofDays(-20).plusSeconds(30));
        assertThat(audit().inFlight()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(31));
        assertThat(audit().drift())
                .extracting(Drift::kind, Drift::payment, Drift::seq)
                .containsExactly(tuple("award-without-settlement", "cleo-4", 4L));
    }

    @Test
    void anAwardForAnotherAmountOrCustomerIsDrift() {
        settlements.replaceAll(settlement -> switch (settlement.paymentId()) {
            case "anna-1" -> settlement("anna-1", "anna", 59_999);
            case "ben-1" -> settlement("ben-1", "anna", 60_000);
            default -> settlement;
        });

        assertThat(audit().drift())
                .extracting(Drift::kind, Drift::payment)
                .containsExactlyInAnyOrder(tuple("award-differs", "anna-1"), tuple("award-differs", "ben-1"));
    }

    @Test
    void aPaymentThatTwoMembersWereAwardedForIsDrift() {
        Program.award(journal, "ben", "anna-1", 60_000, "USD", clock.instant());

        assertThat(kinds()).contains("duplicate-award");
    }

    @Test
    void whenPaymentServiceIsAwayTheReportSaysThatPaymentsWereNotChecked() {
        AuditReport report = Audits.audit(
                store,
                visitor -> {
                    throw new IllegalStateException("away");
                },
                clock);

        assertThat(report.drift()).isEmpty();
        assertThat(report.checked()).isEqualTo(12);
        assertThat(report.notChecked())
                .containsExactly("one award per settled payment: payment-service did not tell its settlements");
    }

    @Test
    void longJournalsAreReadInPortions() {
        for (int i = 1; i <= 2_500; i++) {
            award("dora", "dora-" + i, 100);
        }

        AuditReport report = audit();
        assertThat(report.drift()).isEmpty();
        assertThat(report.checked()).isEqualTo(2_512);
    }

    private List<String> kinds() {
        return audit().drift().stream().map(Drift::kind).toList();
    }

    private AuditReport audit() {
        return Audits.audit(store, settlements, clock);
    }

    private void award(String member, String payment, long amountMinor) {
        assertThat(Program.award(journal, member, payment, amountMinor, "USD", clock.instant()))
                .isInstanceOf(Appended.Committed.class);
        settlements.add(settlement(payment, member, amountMinor));
    }

    private Settlement settlement(String payment, String member, long amountMinor) {
        return new Settlement(payment, member, amountMinor, "USD", clock.instant(), 0L, 0L, 3L);
    }
}
