package dev.laurel.social.messenger.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Two instances share the lanes: nobody is attended by both, and what a dead one held is taken over. */
class LaneWorkerTest {

    private static final int PEOPLE = 20;
    private static final int EACH = 15;

    private final InMemoryLaneStore store = new InMemoryLaneStore();
    private final Map<String, ConcurrentLinkedQueue<Long>> taken = new ConcurrentHashMap<>();
    private final Set<String> attended = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> attendedTwice = new ConcurrentLinkedQueue<>();

    @Test
    void twoInstancesTakeEachOnceAndInOrder() {
        var one = worker();
        var other = worker();
        one.start();
        other.start();
        try {
            for (var number = 0; number < EACH; number++) {
                for (var person = 0; person < PEOPLE; person++) {
                    var lane = "person-" + person;
                    store.put(List.of(parcel(lane, number)));
                    (number % 2 == 0 ? one : other).wake(List.of(lane));
                }
            }
            await().until(() -> store.waiting() == 0);
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(attendedTwice).isEmpty();
        assertThat(taken).hasSize(PEOPLE);
        var inOrder = IntStream.range(0, EACH).mapToObj(Long::valueOf).toList();
        assertThat(taken.values())
                .allSatisfy(numbers -> assertThat(new ArrayList<>(numbers)).isEqualTo(inOrder));
    }

    @Test
    void whatADeadInstanceHeldIsTakenOverWhenItsLeaseEnds() {
        var now = Clock.systemUTC().instant();
        store.put(List.of(parcel("person-1", 1)));
        assertThat(store.lease("person-1", "the dead one", now, now.plusMillis(400)))
                .isTrue();

        var living = worker();
        living.start();
        try {
            await().until(() -> store.waiting() == 0);
        } finally {
            living.stop();
        }

        assertThat(Clock.systemUTC().instant()).isAfterOrEqualTo(now.plusMillis(400));
        assertThat(taken.get("person-1")).containsExactly(1L);
    }

    private LaneWorker worker() {
        return new LaneWorker("test", store, this::take, Settings.QUICK, Clock.systemUTC());
    }

    private static Parcel parcel(String lane, long number) {
        return Parcel.fresh(
                lane + "/" + number,
                lane,
                number,
                new Document(),
                Clock.systemUTC().instant());
    }

    private LaneWork.Outcome take(Parcel parcel) {
        if (!attended.add(parcel.lane())) {
            attendedTwice.add(parcel.lane());
        }
        taken.computeIfAbsent(parcel.lane(), lane -> new ConcurrentLinkedQueue<>())
                .add(parcel.order());
        attended.remove(parcel.lane());
        return new LaneWork.Done();
    }
}
