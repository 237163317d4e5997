package dev.laurel.loyalty.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.EventType;
import dev.laurel.contracts.loyalty.v1.PointsAwarded;
import dev.laurel.contracts.loyalty.v1.PointsHeld;
import dev.laurel.contracts.loyalty.v1.PointsReleased;
import dev.laurel.contracts.loyalty.v1.PointsRestored;
import dev.laurel.contracts.loyalty.v1.PointsReversed;
import dev.laurel.contracts.loyalty.v1.TierChanged;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoyaltyEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private final InMemoryJournal store = new InMemoryJournal();
    private final Journal journal = new Journal(store, store, new MovableClock(NOW), 10);
    private final LoyaltyEvents events = new LoyaltyEvents();

    @Test
    void anAwardIsTold() {
        assertThat(events.of(award("p1", 4_990)))
                .containsExactly(new PointsAwarded("anna:1:points-awarded", "anna", 1, "p1", 49, 49, NOW));
    }

    @Test
    void anAwardOfNothingIsToldToo() {
        assertThat(events.of(award("p1", 40)))
                .containsExactly(new PointsAwarded("anna:1:points-awarded", "anna", 1, "p1", 0, 0, NOW));
    }

    @Test
    void aMoveToAnotherTierIsToldAfterTheAwardThatMadeIt() {
        award("p1", 90_000);

        assertThat(events.of(award("p2", 10_000)))
                .containsExactly(
                        new PointsAwarded("anna:2:points-awarded", "anna", 2, "p2", 100, 1_000, NOW),
                        new TierChanged("anna:2:tier-changed", "anna", 2, "Bronze", "Silver", 1_000, NOW));
    }

    @Test
    void pointsThatFollowMoneyAreToldByWhatBecameOfThem() {
        ToldPayment story = new ToldPayment("p1", "anna", 4_990);

        assertThat(heard(story.completed(), story.disputed(2_990)))
                .containsExactly(new PointsHeld("anna:2:points-held", "anna", 2, "p1", 29, 0, 29, 20, NOW));
        assertThat(heard(story.refund(1_000)))
                .containsExactly(new PointsReversed("anna:3:points-reversed", "anna", 3, "p1", 10, 10, 29, 10, NOW));
        assertThat(heard(story.disputeWon()))
                .containsExactly(new PointsReleased("anna:4:points-released", "anna", 4, "p1", 29, 10, 0, 39, NOW));
        assertThat(heard(story.refundFailed(1_000)))
                .containsExactly(new PointsRestored("anna:5:points-restored", "anna", 5, "p1", 10, 0, 0, 49, NOW));
    }

    @Test
    void pointsThatGoBackFromHoldWereNotReleased() {
        ToldPayment story = new ToldPayment("p1", "anna", 4_990);

        assertThat(heard(story.completed(), story.disputed(4_990), story.disputeLost()))
                .containsExactly(new PointsReversed("anna:3:points-reversed", "anna", 3, "p1", 49, 49, 0, 0, NOW));
    }

    @Test
    void moneyThatMovesNoPointIsNotTold() {
        ToldPayment story = new ToldPayment("p1", "anna", 4_990);

        assertThat(heard(story.refund(1_000))).isEmpty();
        assertThat(heard(story.completed(), story.refundFailed(0))).isEmpty();
    }

    @Test
    void whatIsToldHasTheFieldsOfTheGoldenFiles() {
        award("p1", 90_000);
        List<Event> all = new ArrayList<>(events.of(award("p2", 10_000)));
        ToldPayment story = new ToldPayment("p3", "anna", 4_990);
        all.addAll(heard(story.completed(), story.disputed(2_990)));
        all.addAll(heard(story.refund(1_000)));
        all.addAll(heard(story.disputeWon()));
        all.addAll(heard(story.refundFailed(1_000)));
        assertThat(all).hasSize(6);

        for (var event : all) {
            JsonNode golden = golden(EventType.of(event));
            assertThat(json.<JsonNode>valueToTree(event).propertyNames())
                    .containsExactlyInAnyOrderElementsOf(golden.propertyNames());
        }
    }

    @Test
    void theGoldenPaymentCanBeHeard() {
        PaymentCompleted heard = json.treeToValue(golden(EventType.PAYMENT_COMPLETED_V1), PaymentCompleted.class);

        Entry entry = Program.award(
                        journal,
                        heard.customerId(),
                        heard.paymentId(),
                        heard.amountMinor(),
                        heard.currency(),
                        heard.occurredAt())
                .entry();
        assertThat(entry.booking().reference().id()).isEqualTo(heard.paymentId());
    }

    /** What is told of the entry that the last of these events leads to. */
    private List<Event> heard(Event... heard) {
        for (Event event : heard) {
            new Hearing(journal, new MovableClock(NOW), ReversalPolicy.ALLOW_NEGATIVE).hear(event);
        }
        return events.of(journal.entry("anna", journal.head("anna").seq()).orElseThrow());
    }

    private Entry award(String payment, long amountMinor) {
        return Program.award(journal, "anna", payment, amountMinor, "USD", NOW).entry();
    }

    private JsonNode golden(EventType type) {
        try (InputStream file = EventType.class.getResourceAsStream("/events/" + type.wireName() + ".golden.json")) {
            return json.readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
