package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.EntryForm;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The auditor on points that follow money: one member ends with each kind of step. */
class MoneyAuditTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T05:00:00Z"));
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, clock, 100);
    private final Hearing hearing = new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE);
    private final List<ToldPayment> settled = new ArrayList<>();
    private final Auditor auditor = Audits.auditor(
            store,
            visitor -> settled.forEach(story -> visitor.accept(Audits.settlement(story, clock.instant()))),
            clock);

    @BeforeEach
    void stepsOfEveryKind() {
        hear(bought("reversed").refund(20_000));
        ToldPayment restored = bought("restored");
        hear(restored.refund(20_000), restored.refundFailed(20_000));
        hear(bought("held").disputed(30_000));
        ToldPayment released = bought("released");
        hear(released.disputed(30_000), released.disputeWon());
        hear(bought("noted").refundFailed(0));
        ToldPayment lost = bought("lost");
        hear(lost.refund(10_001), lost.disputed(9_999), lost.disputeLost());
        hear(new ToldPayment("deferred-1", "deferred", 49_900).refund(100)); // its payment has not come yet
    }

    @Test
    void pointsThatFollowedTheirMoneyHaveNoDrift() {
        AuditReport report = auditor.audit(AuditMode.FULL);

        assertThat(report.drift()).isEmpty();
        assertThat(report.inFlight()).isZero();
        assertThat(report.checked()).isEqualTo(6 + 1 + 2 + 1 + 2 + 1 + 3 + 1);
        assertThat(report.trialBalance())
                .containsEntry("program:issued", -6L * 499)
                .containsEntry("program:reversed", 200L + 200)
                .containsEntry("member:pending", 300L);
    }

    @Test
    void whateverIsChangedInAStepIsFoundAlsoWhenTheHashIsMadeToFit() {
        for (String id :
                List.of("reversed:2", "restored:3", "held:2", "released:3", "noted:2", "lost:2", "deferred:1")) {
            for (Tampering tampering : Tampering.of(store.documents.get(id))) {
                Map<String, Object> original = store.documents.put(id, tampering.document());
                assertThat(auditor.audit(AuditMode.FULL).drift())
                        .as("%s: %s", id, tampering.what())
                        .isNotEmpty();
                store.documents.put(id, forged(tampering.document()));
                if (isWorkedOut(tampering.what())) {
                    // not only by the head and the next entry, which whoever forges could forge as well
                    assertThat(kinds())
                            .as("forged %s: %s", id, tampering.what())
                            .containsAnyElementsOf(Set.of("reversal", "standing", "unreadable", "rule"));
                }
                store.documents.put(id, original);
            }
        }
        assertThat(auditor.audit(AuditMode.FULL).drift()).isEmpty();
    }

    @Test
    void moneyThatPointsHaveNotFollowedIsInFlightAndThenDrift() {
        ToldPayment story = bought("late");
        Event refunded = story.refund(10_000);

        assertThat(auditor.audit(AuditMode.FULL).drift()).isEmpty();
        assertThat(auditor.audit(AuditMode.FULL).inFlight()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(61));
        AuditReport old = auditor.audit(AuditMode.FULL);
        assertThat(old.inFlight()).isZero();
        assertThat(old.drift())
                .extracting(Drift::kind, Drift::member, Drift::payment)
                .containsExactly(tuple("reversal-differs", "late", "late-1"));

        hear(refunded);
        assertThat(auditor.audit(AuditMode.FULL).drift()).isEmpty();
    }

    @Test
    void eachNewStandingOfTheMoneyMayTravelAnew() {
        ToldPayment story = bought("late");
        hear(story.refund(10_000));
        story.refund(10_000);
        auditor.audit(AuditMode.FULL);
        clock.advance(Duration.ofSeconds(50));
        story.refund(10_000);

        auditor.audit(AuditMode.FULL);
        clock.advance(Duration.ofSeconds(50));
        assertThat(auditor.audit(AuditMode.FULL).inFlight()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(50));
        assertThat(kinds()).containsExactly("reversal-differs");
    }

    @Test
    void pointsThatFollowedMoneyThatNeverMovedAreDrift() {
        ToldPayment story = bought("early");
        hear(story.refund(10_000));
        story.returned = 0;

        auditor.audit(AuditMode.FULL);
        clock.advance(Duration.ofSeconds(61));
        assertThat(kinds()).containsExactly("reversal-differs");
    }

    @Test
    void anAwardThatDidNotFollowMoneyThatHadMovedBeforeItIsDrift() {
        ToldPayment story = new ToldPayment("forgotten-1", "forgotten", 49_900);
        hear(story.refund(10_000));
        Program.award(journal, "forgotten", "forgotten-1", 49_900, "USD", clock.instant());
        settled.add(story);

        auditor.audit(AuditMode.FULL);
        clock.advance(Duration.ofSeconds(61));
        assertThat(kinds()).containsExactly("reversal-differs");
        hear(story.completed());
        assertThat(auditor.audit(AuditMode.FULL).drift()).isEmpty();
    }

    @Test
    void aStepThatLeansOnAnotherPaymentIsFound() {
        hear(bought("reversed", "reversed-2").refund(20_000));
        Map<String, Object> step = new TreeMap<>(store.documents.get("reversed:4"));
        step.put("working", with(step.get("working"), "inputs", inputs -> with(inputs, "award", award -> "1")));
        store.documents.put("reversed:4", forged(step));

        assertThat(kinds()).contains("reversal");
    }

    private static Map<String, Object> with(
            Object object, String name, java.util.function.UnaryOperator<Object> change) {
        Map<String, Object> copy = new TreeMap<>();
        ((Map<?, ?>) object).forEach((key, value) -> copy.put((String) key, value));
        copy.computeIfPresent(name, (key, value) -> change.apply(value));
        return copy;
    }

    private static Map<String, Object> forged(Map<String, Object> document) {
        Map<String, Object> forged = new TreeMap<>(document);
        forged.remove("hash");
        try {
            forged.put("hash", EntryForm.hash(forged));
        } catch (IllegalArgumentException noLongerCanonical) {
            forged.put("hash", "none");
        }
        return forged;
    }

    /** What an entry's own arithmetic answers for. */
    private static boolean isWorkedOut(String what) {
        return List.of("/working", "/postings", "/lots", "/qualifying", "/standing", "/key", "/reason", "/tier")
                        .stream()
                        .anyMatch(what::startsWith)
                && (!what.contains("added to") || what.startsWith("/working/inputs "));
    }

    private List<String> kinds() {
        return auditor.audit(AuditMode.FULL).drift().stream().map(Drift::kind).toList();
    }

    private ToldPayment bought(String member) {
        return bought(member, member + "-1");
    }

    private ToldPayment bought(String member, String payment) {
        ToldPayment story = new ToldPayment(payment, member, 49_900);
        settled.add(story);
        hear(story.completed());
        return story;
    }

    private void hear(Event... events) {
        for (Event event : events) {
            hearing.hear(event);
        }
    }
}
