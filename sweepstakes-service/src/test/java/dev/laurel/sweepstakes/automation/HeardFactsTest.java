package dev.laurel.sweepstakes.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.Topics;
import dev.laurel.contracts.customers.v1.CustomerErased;
import dev.laurel.contracts.loyalty.v1.RewardEntriesGranted;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.contracts.payment.v1.PaymentRefunded;
import dev.laurel.sweepstakes.automation.TestWorld.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other services tell, through a real broker, some of it twice. */
@WholeService
class HeardFactsTest {

    private final Api api;
    private final Told topic;
    private final MovableClock clock;
    private final Advance advance;
    private final String ada = UUID.randomUUID().toString();

    HeardFactsTest(
            @LocalServerPort int port,
            KafkaOperations<String, byte[]> kafka,
            JsonMapper json,
            MovableClock clock,
            Advance advance) {
        this.api = new Api(port);
        this.topic = new Told(kafka, json);
        this.clock = clock;
        this.advance = advance;
    }

    @Test
    void purchasesRefundsRedeemedRewardsAndErasuresAreHeard() {
        var id = open();
        topic.tell(paid("p", 3_000), paid("p", 3_000));
        awaitWeight(id, 3);
        topic.tell(refunded("p", 3_000, 1_000));
        awaitWeight(id, 2);
        topic.tell(redeemed("r1" + ada, id, 2), redeemed("r1" + ada, id, 2));
        awaitWeight(id, 4);

        topic.tell(redeemed("r2" + ada, id, 2), redeemed("r2" + ada, id, 2), redeemed("r3" + ada, "nowhere", 1));
        await().untilAsserted(() -> assertThat(Told.all(Topics.SWEEPSTAKES))
                .filteredOn(event -> event.contains("r2" + ada + ":entries-refused"))
                .singleElement()
                .asString()
                .contains("LIMIT_REACHED", id));
        await().untilAsserted(() -> assertThat(Told.all(Topics.SWEEPSTAKES))
                .anyMatch(event -> event.contains("r3" + ada + ":entries-refused")));
        awaitWeight(id, 4);

        topic.tell(CustomerErased.of(ada, clock.instant(), clock.instant()));
        awaitWeight(id, 0);
        await().untilAsserted(() -> assertThat(Told.all(Topics.SWEEPSTAKES))
                .filteredOn(event -> event.contains("r1" + ada + ":entries-refused"))
                .singleElement()
                .asString()
                .contains("ACCOUNT_CLOSED"));
    }

    @Test
    void staffSeeWhatHappenedToACustomer() {
        var id = open();
        topic.tell(paid("q", 2_000));
        awaitWeight(id, 2);
        clock.advance(Duration.ofSeconds(1));
        assertThat(api.enter(id, ada, "k", "points", 1).status()).isEqualTo(201);

        var timeline = api.asStaff("support", "/timeline?limit=1&customer=" + ada);
        assertThat(timeline.text("/items/0/kind")).isEqualTo("entry.points");
        assertThat(timeline.text("/items/0/text")).contains("100 points", "Summer in Lisbon", "it counts");
        assertThat(timeline.text("/items/0/target/type")).isEqualTo("sweepstakes");
        assertThat(timeline.text("/items/0/target/id")).isEqualTo(id);
        assertThat(timeline.text("/items/0/link")).isEqualTo("/api/admin/sweepstakes/" + id);
        var next = api.asStaff("support", "/timeline?customer=" + ada + "&cursor=" + timeline.text("/nextCursor"));
        assertThat(next.body().at("/items").size()).isOne();
        assertThat(next.text("/items/0/kind")).isEqualTo("entry.purchase");
        assertThat(api.asStaff("admin", "/timeline?customer=" + ada + "&payment=q" + ada)
                        .body()
                        .at("/items")
                        .size())
                .isOne();
        assertThat(api.asStaff("support", "/timeline").status()).isEqualTo(400);
        assertThat(api.asStaff("marketer", "/timeline?customer=" + ada).status())
                .isEqualTo(403);
    }

    private static long sum(JsonNode figures, String what) {
        return figures.at("/days")
                .valueStream()
                .mapToLong(day -> day.get(what).asLong())
                .sum();
    }

    @Test
    void staffSeeWhatATimeBroughtAndWhatWasDone() {
        var id = open();
        var before = api.asStaff("marketer", "/kpis").body();
        api.enter(id, ada, "k", "free", 2);
        clock.advance(Duration.ofSeconds(1));
        var figures = api.asStaff("marketer", "/kpis").body();
        assertThat(figures.at("/days").size()).isEqualTo(30);
        assertThat(sum(figures, "weight")).isEqualTo(sum(before, "weight") + 2);
        assertThat(sum(figures, "entries")).isEqualTo(sum(before, "entries") + 1);
        assertThat(figures.at("/open").asLong()).isPositive();
        assertThat(figures.at("/openEntries").asLong()).isPositive();
        assertThat(figures.at("/steps/opened").asLong()).isPositive();
        assertThat(api.asStaff("marketer", "/kpis?from=2020-01-01&to=2020-01-31")
                        .body()
                        .at("/steps")
                        .size())
                .isZero();
        assertThat(api.asStaff("marketer", "/kpis?from=2026-02-01&to=2026-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(api.asStaff("customer", "/kpis").status()).isEqualTo(403);

        assertThat(api.asStaff("support", "/audit-log").body().toString()).contains("\"publish\"", id);
        assertThat(api.asStaff("support", "/audit-log/check")
                        .body()
                        .at("/whole")
                        .asBoolean())
                .isTrue();
        assertThat(api.asStaff("marketer", "/audit-log").status()).isEqualTo(403);
        assertThat(api.asStaff("marketer", "/audit-log/check").status()).isEqualTo(403);
    }

    private String open() {
        clock.advance(Duration.ofHours(2)); // what other tests have opened has closed by then
        var id = api.published(clock.instant().plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThat(advance.advance(id).steps()).containsExactly("opened");
        return id;
    }

    private void awaitWeight(String id, long weight) {
        await().untilAsserted(
                        () -> assertThat(api.asCustomer("GET", "/api/sweepstakes/" + id + "/entries/mine", ada, "")
                                        .body()
                                        .at("/weight")
                                        .asLong())
                                .isEqualTo(weight));
    }

    private PaymentCompleted paid(String payment, long minor) {
        return new PaymentCompleted(
                payment + ada + ":completed", payment + ada, 1, ada, minor, "USD", "stripe", clock.instant());
    }

    private PaymentRefunded refunded(String payment, long paid, long back) {
        return new PaymentRefunded(
                payment + ada + ":refund:r:2",
                payment + ada,
                2,
                ada,
                "r",
                back,
                "USD",
                paid,
                back,
                0,
                "stripe",
                clock.instant());
    }

    private RewardEntriesGranted redeemed(String redemption, String sweepstakes, int entries) {
        return new RewardEntriesGranted(
                redemption + ":entries-granted", ada, redemption, "rwd", sweepstakes, entries, clock.instant());
    }
}
