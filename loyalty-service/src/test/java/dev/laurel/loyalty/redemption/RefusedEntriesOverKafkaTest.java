package dev.laurel.loyalty.redemption;

import static dev.laurel.loyalty.reward.ShopApi.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.EventType;
import dev.laurel.contracts.sweepstakes.v1.RewardEntriesRefused;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.reward.ShopApi;
import dev.laurel.loyalty.reward.ShopApi.Answer;
import dev.laurel.platform.events.CloudEventHeaders;
import dev.laurel.test.LaurelTest;
import java.time.Clock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Points for entries that sweepstakes-service could not grant come back, however often it says so. */
@LaurelTest
class RefusedEntriesOverKafkaTest {

    private static final String REDEMPTION = "/api/loyalty/redemptions/";

    private final Journal journal;
    private final Clock clock;
    private final KafkaOperations<String, byte[]> kafka;
    private final JsonMapper json;
    private final ShopApi api;
    private final String member = somebody();

    RefusedEntriesOverKafkaTest(
            Journal journal,
            Clock clock,
            KafkaOperations<String, byte[]> kafka,
            JsonMapper json,
            @LocalServerPort int port) {
        this.journal = journal;
        this.clock = clock;
        this.kafka = kafka;
        this.json = json;
        this.api = new ShopApi(port);
    }

    @Test
    void refusedEntriesGiveTheirPointsBackOnce() {
        Program.award(journal, member, "p-" + member, 100_000, "USD", clock.instant());
        String reward = api.offer("""
                {"name":"5 entries","points":300,"perMember":1,
                 "kind":{"type":"sweepstakes-entries","sweepstakesId":"swp_1","entries":5}}""");
        Answer redeemed = api.redeem(member, reward, "key");
        assertThat(redeemed.text("/status")).isEqualTo("COMPLETED");
        assertThat(api.member(member, "POST", REDEMPTION + redeemed.text("/redemptionId") + "/cancel", null)
                        .problem())
                .isEqualTo("redemption-final");

        tell(member, redeemed.text("/redemptionId"));
        await().untilAsserted(() -> assertThat(seen(redeemed).text("/status")).isEqualTo("CANCELLED"));
        assertThat(seen(redeemed).text("/reason")).isEqualTo("The sweepstakes took no entries any more.");
        assertThat(available()).isEqualTo(1_000);

        Answer again = api.redeem(member, reward, "another");
        tell(member, redeemed.text("/redemptionId"));
        tell(member, "rdm_nobodys");
        tell(member, again.text("/redemptionId"));
        await().untilAsserted(() -> assertThat(seen(again).text("/status")).isEqualTo("CANCELLED"));
        assertThat(available()).isEqualTo(1_000);
    }

    private Answer seen(Answer redeemed) {
        return api.member(member, "GET", REDEMPTION + redeemed.text("/redemptionId"), null);
    }

    private long available() {
        return journal.head(member).standing().balances().available();
    }

    private void tell(String customer, String redemption) {
        var event = new RewardEntriesRefused(
                redemption + ":entries-refused", customer, redemption, "swp_1", 5, "NOT_OPEN", clock.instant());
        var type = EventType.of(event);
        var told = new ProducerRecord<>(type.topic(), customer, json.writeValueAsBytes(event));
        CloudEventHeaders.write(
                told.headers(), event.eventId(), type.wireName(), "/sweepstakes-service", event.occurredAt(), null);
        kafka.send(told).join();
    }
}
