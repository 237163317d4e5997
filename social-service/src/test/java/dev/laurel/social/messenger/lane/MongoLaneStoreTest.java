package dev.laurel.social.messenger.lane;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.laurel.test.SharedStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What MongoDB decides: which is new, whose turn it is, and who works on it. */
class MongoLaneStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final MongoClient client = MongoClients.create(SharedStore.address());
    private final MongoLaneStore store =
            new MongoLaneStore(new MongoTemplate(client, "lanes-" + UUID.randomUUID()), "lanes");

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aThousandWithDuplicatesAreKeptOnceAndDeliveredAgainMeanNothing() {
        List<Parcel> batch = new ArrayList<>(IntStream.range(0, 900)
                .mapToObj(number -> parcel("m-" + number, "person-" + number % 30, 900 - number))
                .toList());
        batch.addAll(batch.subList(0, 100));

        assertThat(store.put(batch)).hasSize(900);
        assertThat(store.put(batch)).isEmpty();
        assertThat(store.lanesDue(NOW, 1000)).hasSize(30);

        var first = store.first("person-0").orElseThrow();
        assertThat(first.order()).isEqualTo(30);
        store.done(first, NOW);
        assertThat(store.put(List.of(first))).isEmpty();
        assertThat(store.first("person-0").orElseThrow().order()).isEqualTo(60);
    }

    @Test
    void contentIsAmendedWhileItWaits() {
        store.put(List.of(parcel("m-1", "person", 1)));

        store.amend("m-1", Map.of("sent", 2));
        store.amend("gone", Map.of("sent", 2));
        store.postpone(parcel("m-1", "person", 1), NOW.plusSeconds(5), 1);

        var found = store.first("person").orElseThrow();
        assertThat(found.content()).isEqualTo(new Document("text", "hello").append("sent", 2));
        assertThat(found.tries()).isEqualTo(1);
        assertThat(found.dueAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(store.lanesDue(NOW, 10)).isEmpty();
        assertThat(store.lanesDue(NOW.plusSeconds(5), 10)).containsExactly("person");
    }

    @Test
    void whatIsSetAsideStaysThereUntilItIsReplayed() {
        var parcel = parcel("m-1", "person", 1);
        store.put(List.of(parcel));
        store.setAside(parcel, "blocked", NOW);

        assertThat(store.put(List.of(parcel))).isEmpty();
        assertThat(store.first("person")).isEmpty();
        assertThat(store.dead(10))
                .singleElement()
                .satisfies(dead -> assertThat(dead.why()).isEqualTo("blocked"));
        assertThat(store.replay("unknown", NOW)).isEmpty();
        assertThat(store.replay("m-1", NOW.plusSeconds(1))).contains("person");

        assertThat(store.first("person").orElseThrow().tries()).isZero();
        assertThat(store.dead(10)).isEmpty();
        assertThat(store.isSetAside("m-1")).isFalse();
    }

    @Test
    void aLaneIsOnesOnlyUntilHeLetsGoOrFallsSilent() {
        var lease = Duration.ofSeconds(15);
        assertThat(store.lease("person", "one", NOW, NOW.plus(lease))).isTrue();
        assertThat(store.lease("person", "other", NOW.plusSeconds(14), NOW.plusSeconds(29)))
                .isFalse();

        store.renew(Set.of("person"), "one", NOW.plusSeconds(20));
        assertThat(store.lease("person", "other", NOW.plusSeconds(16), NOW.plusSeconds(31)))
                .isFalse();
        assertThat(store.lease("person", "other", NOW.plusSeconds(21), NOW.plusSeconds(36)))
                .isTrue();

        store.release("person", "one");
        assertThat(store.lease("person", "third", NOW.plusSeconds(22), NOW.plusSeconds(37)))
                .isFalse();
        store.release("person", "other");
        assertThat(store.lease("person", "third", NOW.plusSeconds(22), NOW.plusSeconds(37)))
                .isTrue();
    }

    @Test
    void whoIsForgottenHasNothingWaiting() {
        store.put(List.of(parcel("m-1", "person", 1), parcel("m-2", "other", 1)));

        store.forget("person");

        assertThat(store.first("person")).isEmpty();
        assertThat(store.first("other")).isPresent();
    }

    @Test
    void marksAreKeptForAsLongAsMetaMayDeliverAgain() {
        var parcel = parcel("m-1", "person", 1);
        store.put(List.of(parcel));
        store.done(parcel, NOW);

        store.forgetOlder(NOW, NOW);
        assertThat(store.put(List.of(parcel))).isEmpty();
        store.forgetOlder(NOW.plusMillis(1), NOW);
        assertThat(store.put(List.of(parcel))).containsExactly("m-1");
    }

    private static Parcel parcel(String id, String lane, long order) {
        return Parcel.fresh(id, lane, order, new Document("text", "hello"), NOW);
    }
}
