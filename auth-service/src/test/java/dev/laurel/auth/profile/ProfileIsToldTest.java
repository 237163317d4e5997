package dev.laurel.auth.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.customers.v1.CustomerProfileChanged;
import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.test.SharedBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the other services hear of a profile. */
class ProfileIsToldTest extends AuthApi {

    private final Profiles profiles;
    private final MongoTemplate mongo;
    private final JsonMapper json;
    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", SharedBroker.address()), new StringDeserializer(), new StringDeserializer());
    private final List<String> heard = new ArrayList<>();

    ProfileIsToldTest(
            @LocalServerPort int port,
            FakeIdentityProvider identities,
            Profiles profiles,
            MongoTemplate mongo,
            JsonMapper json) {
        super(port, identities);
        this.profiles = profiles;
        this.mongo = mongo;
        this.json = json;
    }

    @BeforeEach
    void listen() {
        var partitions = consumer.partitionsFor(Topics.CUSTOMERS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @AfterEach
    void hangUp() {
        consumer.close();
    }

    @Test
    void everyVersionIsToldWithMonthAndRegionAndNothingThatSaysWhoItIs() {
        String id = customer();
        Profile first = profiles.find(id).orElseThrow();
        assertThat(profiles.replace(first.with(
                        new PersonalDetails("Ada", first.birthDate(), "US-CA", true, null), first.updatedAt())))
                .isTrue();

        await().atMost(Duration.ofSeconds(20)).until(() -> heardOf(id).size() == 2);
        assertThat(heardOf(id).stream()
                        .map(body -> json.readValue(body, CustomerProfileChanged.class))
                        .toList())
                .containsExactly(
                        CustomerProfileChanged.of(id, 1, 4, "DE", first.updatedAt()),
                        CustomerProfileChanged.of(id, 2, 4, "US-CA", first.updatedAt()));
        assertThat(heardOf(id)).noneMatch(body -> body.contains("Ada") || body.contains("1990") || body.contains("@"));
        await().until(() -> OutboxDocuments.items(mongo.getCollection(Profiles.COLLECTION)
                        .find(new Document("_id", id))
                        .first())
                .isEmpty());
        assertThat(profiles.find(id).orElseThrow().region()).isEqualTo("US-CA");
    }

    private List<String> heardOf(String id) {
        consumer.poll(Duration.ofMillis(200)).forEach(event -> {
            String type = new String(event.headers().lastHeader("ce_type").value(), UTF_8);
            if (type.equals("dev.laurel.customers.profile-changed.v1")) {
                heard.add(event.value());
            }
        });
        return heard.stream().filter(body -> body.contains(id)).toList();
    }
}
