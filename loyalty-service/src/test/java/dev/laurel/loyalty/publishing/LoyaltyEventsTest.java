package dev.laurel.loyalty.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.EventType;
import dev.laurel.contracts.loyalty.v1.PointsAwarded;
import dev.laurel.contracts.loyalty.v1.TierChanged;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
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
    void whatIsToldHasTheFieldsOfTheGoldenFiles() {
        award("p1", 90_000);

        for (var event : events.of(award("p2", 10_000))) {
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
