package dev.laurel.social.messenger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.social.messenger.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bson.Document;

/** Whatever Meta does with a thousand messages: each person's are taken once, in the order in which they were written. */
class LaneOrderTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration GATHER = Duration.ofMillis(150);

    private MovableClock clock = new MovableClock(START);
    private InMemoryLaneStore store = new InMemoryLaneStore();
    private Map<String, List<Long>> taken = new HashMap<>();

    @Property(tries = 200)
    void batchesWithDuplicatesInAnyOrderAreTakenOnceAndInOrder(
            @ForAll Random chance, @ForAll @IntRange(min = 1, max = 300) int messages) {
        begin();
        var written = IntStream.range(0, messages)
                .mapToObj(number -> parcel(number, "person-" + chance.nextInt(1, 8)))
                .toList();
        List<Parcel> delivered = new ArrayList<>(written);
        IntStream.range(0, messages / 3).forEach(again -> delivered.add(written.get(chance.nextInt(messages))));
        Collections.shuffle(delivered, chance);

        for (var from = 0; from < delivered.size(); ) {
            var to = Math.min(delivered.size(), from + chance.nextInt(1, 120));
            store.put(delivered.subList(from, to));
            from = to;
        }
        clock.advance(GATHER);
        drainAll(chance);
        // Meta delivers again what it believes was not taken.
        store.put(delivered.subList(0, delivered.size() / 2));
        clock.advance(GATHER);
        drainAll(chance);

        for (var lane : taken.keySet()) {
            assertThat(taken.get(lane))
                    .containsExactlyElementsOf(written.stream()
                            .filter(parcel -> parcel.lane().equals(lane))
                            .map(Parcel::order)
                            .sorted()
                            .toList());
        }
        assertThat(taken.values().stream().mapToInt(List::size).sum()).isEqualTo(messages);
        assertThat(store.waiting()).isZero();
    }

    @Property(tries = 100)
    void whatIsReorderedWithinTheWaitIsStillTakenInOrder(
            @ForAll Random chance, @ForAll @IntRange(min = 2, max = 60) int messages) {
        begin();
        // Written 40 ms apart, delivered up to 149 ms late each, while the lane is at work all the time.
        var arrivals = IntStream.range(0, messages)
                .mapToObj(number -> Map.entry(number * 40 + chance.nextInt(150), number))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList();
        var now = 0;
        for (var arrival : arrivals) {
            while (now < arrival.getKey()) {
                now++;
                clock.advance(Duration.ofMillis(1));
                drain("person-1", chance);
            }
            store.put(List.of(parcel(arrival.getValue(), "person-1")));
        }
        clock.advance(GATHER);
        drain("person-1", chance);

        assertThat(taken.get("person-1")).isSorted().hasSize(messages);
    }

    private void begin() {
        clock = new MovableClock(START);
        store = new InMemoryLaneStore();
        taken = new HashMap<>();
    }

    private Parcel parcel(int number, String lane) {
        return Parcel.fresh(
                "mid-" + number, lane, number, new Document(), clock.instant().plus(GATHER));
    }

    private void drainAll(Random chance) {
        for (var lane : store.lanesDue(clock.instant(), 1000)) {
            drain(lane, chance);
        }
    }

    /** With crashes between the mark and the removal, which must not lead to taking something twice. */
    private void drain(String name, Random chance) {
        var lane = new Lane("test", store, this::take, Settings.PATIENT, clock);
        for (var crashes = 0; ; crashes++) {
            if (crashes < 3 && chance.nextInt(4) == 0) {
                store.crashAfterNextMark();
            }
            try {
                lane.drain(name, () -> true);
                return;
            } catch (IllegalStateException killed) {
                continue;
            }
        }
    }

    private LaneWork.Outcome take(Parcel parcel) {
        taken.computeIfAbsent(parcel.lane(), lane -> new ArrayList<>()).add(parcel.order());
        return new LaneWork.Done();
    }
}
