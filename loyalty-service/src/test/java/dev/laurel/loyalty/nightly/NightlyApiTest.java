package dev.laurel.loyalty.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The night as an admin starts it, on the real store. */
@LaurelTest
class NightlyApiTest {

    private static final String PATH = "/api/admin/loyalty/nightly";

    private final MovePoints points;
    private final Api api;
    private final TestIssuer tokens = TestIssuer.shared();

    NightlyApiTest(MovePoints points, @LocalServerPort int port) {
        this.points = points;
        this.api = new Api(port);
    }

    @Test
    void anAdminRunsTheNightAndSeesHowFarItIs() {
        points.grant(UUID.randomUUID().toString(), Moves.bonus("b1", 10));

        assertThat(api.send("POST", PATH, admin(), "").status()).isEqualTo(202);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode expiry = task("expiry");
            assertThat(expiry.get("done").asBoolean()).isTrue();
            assertThat(expiry.get("members").asLong()).isPositive();
            assertThat(expiry.get("failed").asLong()).isZero();
        });
        assertThat(task("expiry-warning").get("done").asBoolean()).isTrue();
    }

    @Test
    void othersMayNot() {
        for (String role : List.of("customer", "support", "marketer", "service")) {
            assertThat(api.send("POST", PATH, tokens.withRoles("somebody", role), "")
                            .status())
                    .isEqualTo(403);
        }
    }

    private JsonNode task(String name) {
        JsonNode tasks = api.get(PATH, admin()).body().get("tasks");
        return tasks.valueStream()
                .filter(task -> task.get("task").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + name + " in " + tasks));
    }

    private String admin() {
        return tokens.withRoles("the-admin", "admin");
    }
}
