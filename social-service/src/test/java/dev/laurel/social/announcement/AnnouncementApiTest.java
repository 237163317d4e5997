package dev.laurel.social.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.social.notification.Api;
import dev.laurel.test.LaurelTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What staff do to announcements, in the whole service, which has no Page here. */
@LaurelTest
class AnnouncementApiTest {

    private static final String PATH = "/api/admin/social/announcements";
    private static final String WORDS = "{\"title\":\"Sale\",\"text\":\"Everything must go.\"}";

    private final Api marketer;
    private final Api support;
    private final Api admin;
    private final Api customer;

    AnnouncementApiTest(@LocalServerPort int port) {
        this.marketer = Api.ofStaff(port, "marketer");
        this.support = Api.ofStaff(port, "support");
        this.admin = Api.ofStaff(port, "admin");
        this.customer = Api.ofCustomer(port, "somebody");
    }

    @Test
    void aCampaignWaitsForApprovalAndThenForAPage() {
        var created = marketer.send("POST", PATH, WORDS);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().get("status").asString()).isEqualTo("WAITING");
        assertThat(created.body().get("message").asString())
                .startsWith("Everything must go.")
                .contains("not sponsored");
        var one = PATH + "/" + created.body().get("id").asString();

        assertThat(marketer.send("POST", one + "/approve", "").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(support.get(one).body().path("problem").asString(""))
                                .isEqualTo("no Page is connected"));
        assertThat(support.get(PATH).body().at("/items/0/title").asString()).isEqualTo("Sale");

        assertThat(marketer.send("POST", one + "/withdraw", "").status()).isEqualTo(200);
        var refused = marketer.send("PUT", one, WORDS);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asString()).endsWith("/announcement-state");
        assertThat(admin.get("/api/admin/social/audit-log").body().toString())
                .contains("create-announcement", "approve-announcement", "withdraw-announcement");
    }

    @Test
    void onlyMarketersAndAdministratorsDecide() {
        assertThat(support.send("POST", PATH, WORDS).status()).isEqualTo(403);
        assertThat(customer.get(PATH).status()).isEqualTo(403);
        assertThat(marketer.send("POST", PATH, "{\"title\":\"\",\"text\":\"\"}").status())
                .isEqualTo(400);
        assertThat(marketer.get(PATH + "/nobody").status()).isEqualTo(404);
    }
}
