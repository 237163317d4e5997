package dev.laurel.social.messenger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.social.messenger.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What is in vain is tried again later, and nothing of the same person overtakes it. */
class LaneTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final InMemoryLaneStore store = new InMemoryLaneStore();
    private final Deque<LaneWork.Outcome> outcomes = new ArrayDeque<>();
    private final List<String> taken = new ArrayList<>();
    private final Lane lane = new Lane("test", store, this::take, Settings.PATIENT, clock);

    @Test
    void whatWasTriedInVainHoldsUpWhatComesAfterIt() {
        put("first", 1);
        put("second", 2);
        outcomes.add(new LaneWork.InVain("Meta is away"));

        assertThat(drain()).contains(clock.instant().plusSeconds(2));
        assertThat(taken).containsExactly("first");

        clock.advance(Duration.ofSeconds(2));
        assertThat(drain()).isEmpty();
        assertThat(taken).containsExactly("first", "first", "second");
    }

    @Test
    void whatFailsTooOftenIsSetAsideAndTheRestGoesOn() {
        put("poisoned", 1);
        put("second", 2);
        for (var tries = 0; tries < 3; tries++) {
            outcomes.add(new LaneWork.InVain("never"));
        }

        drain();
        clock.advance(Duration.ofSeconds(2));
        drain();
        clock.advance(Duration.ofSeconds(4));
        drain();

        assertThat(store.dead()).containsOnlyKeys("poisoned");
        assertThat(taken).endsWith("second");
    }

    @Test
    void waitingForAPersonOfTheStaffDoesNotCountAsATry() {
        put("locked", 1);
        for (var tries = 0; tries < 10; tries++) {
            outcomes.add(new LaneWork.NotYet(Duration.ofMinutes(1)));
        }

        for (var tries = 0; tries <= 10; tries++) {
            drain();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(store.dead()).isEmpty();
        assertThat(store.isDone("locked")).isTrue();
    }

    @Test
    void whatIsSetAsideIsNotTakenAgainWhenItIsDeliveredAgain() {
        put("refused", 1);
        outcomes.add(new LaneWork.SetAside("blocked"));
        drain();

        put("refused", 1);

        assertThat(store.waiting()).isZero();
        assertThat(taken).containsExactly("refused");
    }

    private void put(String id, long order) {
        store.put(List.of(Parcel.fresh(id, "person", order, new Document(), clock.instant())));
    }

    private Optional<Instant> drain() {
        return lane.drain("person", () -> true);
    }

    private LaneWork.Outcome take(Parcel parcel) {
        taken.add(parcel.id());
        return Optional.ofNullable(outcomes.poll()).orElseGet(LaneWork.Done::new);
    }
}
