package dev.laurel.loyalty.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.EventType;
import dev.laurel.loyalty.redemption.Redemption;
import dev.laurel.loyalty.redemption.RedemptionStatus;
import dev.laurel.loyalty.redemption.TakenReward;
import dev.laurel.loyalty.reward.RewardKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Redemptions become exactly what the golden files say. */
class RewardEventsTest {

    private static final Instant DONE = Instant.parse("2026-11-01T12:00:00.250Z");
    private static final RewardKind CREDIT = new RewardKind.StoreCredit(Money.of(CurrencyUnit.USD, 10), null);

    private final RewardEvents events = new RewardEvents();
    private final JsonMapper json = new JsonMapper();

    @Test
    void aFulfilledRedemptionIsToldOnce() {
        Redemption paid = redemption(CREDIT, RedemptionStatus.PAID, DONE);
        List<Event> told = events.of(paid, redemption(CREDIT, RedemptionStatus.COMPLETED, DONE));
        assertThat(told).singleElement().satisfies(this::isGolden);
        assertThat(events.of(redemption(CREDIT, RedemptionStatus.RESERVED, DONE), paid))
                .isEmpty();
        assertThat(events.of(redemption(CREDIT, RedemptionStatus.CANCELLING, DONE), paid))
                .isEmpty();
    }

    @Test
    void entriesAreGrantedWithIt() {
        RewardKind entries = new RewardKind.Entries("swp_2b4d6f8a0c1e3g5i7k9m1o3q5s7u9w0y", 5);
        List<Event> told = events.of(
                redemption(entries, RedemptionStatus.PAID, DONE),
                redemption(entries, RedemptionStatus.COMPLETED, DONE));
        assertThat(told).hasSize(2);
        isGolden(told.get(1));
    }

    @Test
    void aCancelledOneIsToldWhenItsPointsAreBack() {
        Instant cancelled = Instant.parse("2026-11-01T12:05:00.125Z");
        Redemption cancelling = redemption(CREDIT, RedemptionStatus.CANCELLING, cancelled);
        assertThat(events.of(redemption(CREDIT, RedemptionStatus.COMPLETED, DONE), cancelling))
                .isEmpty();
        assertThat(events.of(cancelling, redemption(CREDIT, RedemptionStatus.CANCELLED, cancelled)))
                .singleElement()
                .satisfies(this::isGolden);
        assertThat(events.of(cancelling, redemption(CREDIT, RedemptionStatus.COMPLETED, cancelled)))
                .isEmpty();
    }

    private void isGolden(Event event) {
        String file = "/events/" + EventType.of(event).wireName() + ".golden.json";
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
            assertThat(json.readTree(json.writeValueAsString(event)))
                    .isEqualTo(json.readTree(new String(golden.readAllBytes(), UTF_8)));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Redemption redemption(RewardKind kind, RedemptionStatus status, Instant at) {
        return new Redemption(
                "rdm_0f3k5h2m8q1v7c4b6n9d0s2a4g6j8l1t",
                "0b9f6f0e-7a55-4a5b-9d53-6a1f0f7f1c11",
                4,
                status,
                new TakenReward("rwd_9c1f0d5e4b7a4c2e8f6d3b1a0e9c8d7f", "10 dollars off", kind, 500, null, null),
                "fingerprint",
                null,
                at,
                null,
                List.of(new Redemption.Happening(at, "laurel", "step", "")));
    }
}
