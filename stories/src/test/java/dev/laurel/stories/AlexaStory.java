package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.keycloak.browser.CodeFlow;
import dev.laurel.local.suite.Port;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who speak to Alexa, who speaks to the skill: signed, through the gateway. */
@Story
class AlexaStory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Laurel laurel;
    private final Http alexa;
    private final String device = "device-" + UUID.randomUUID();

    AlexaStory(Laurel laurel) {
        this.laurel = laurel;
        this.alexa = new Http(laurel.suite().settings().address(Port.SIMULATOR));
    }

    @Test
    void pointsOfAPurchaseAreHeardOnceTheAccountIsLinkedByACode() {
        var customer = laurel.newCustomer();
        customer.pay("1234.00", Customer.CARD);
        customer.awaitPoints(1234);

        var unknown = say("Alexa, ask Loyalty System about my points");
        assertThat(unknown.at("/card/type").asString("")).isEqualTo("LinkAccount");
        assertThat(unknown.path("session").asBoolean()).isTrue();

        assertThat(link(customer)).contains("Linked. Welcome, Story Teller!");
        var points = say("Alexa, ask Loyalty System about my points", Map.of("newSession", true));
        assertThat(points.path("speech").asString()).isEqualTo("You have 1234 points.");
        assertThat(points.at("/card/content").asString("")).isEqualTo("You have 1,234 points.");
        assertThat(points.path("session").asBoolean()).isFalse();
        assertThat(say("cuántos puntos tengo", Map.of("locale", "es-US"))
                        .path("speech")
                        .asString())
                .isEqualTo("Tiene 1234 puntos.");
    }

    @Test
    void aRewardIsRedeemedAfterAYesAndWhoeverDisablesTheSkillIsForgotten() {
        var customer = laurel.newCustomer();
        customer.pay("400.00", Customer.CARD);
        customer.awaitPoints(400);
        var reward = newReward();
        link(customer);

        var asked = say("redeem the " + reward, Map.of("newSession", true));
        assertThat(asked.path("speech").asString()).isEqualTo("Redeem " + reward + " for 120 points?");
        assertThat(customer.account().get("available").asLong()).isEqualTo(400);
        var done = say("yes");
        assertThat(done.path("speech").asString())
                .startsWith("Done: " + reward + " is yours. You have 280 points left");
        assertThat(done.at("/card/content").asString("")).contains("Your code: ");
        customer.awaitPoints(280);

        assertThat(alexa.post("/simulator/alexa/devices/" + device + "/disable", Map.of(), "{}")
                        .json()
                        .path("status")
                        .asInt())
                .isEqualTo(200);
        assertThat(customer.read("/api/auth/me/links").body()).doesNotContain("alexa");
        assertThat(say("how many points do I have").at("/card/type").asString(""))
                .isEqualTo("LinkAccount");
    }

    /** As in Alexa's app: at Keycloak's own pages, with consent. What it gives is a token that the skill believes. */
    @Test
    void anAccountLinkedInTheAppIsTheOneThatSpeaks() {
        var customer = laurel.newCustomer();
        customer.pay("77.00", Customer.CARD);
        customer.awaitPoints(77);
        var flow = new CodeFlow(
                URI.create(laurel.suite().settings().issuer()),
                "laurel-alexa",
                URI.create("https://pitangui.amazon.com/api/skill/link/LOCAL"));
        var code = flow.signIn(customer.email(), Laurel.PASSWORD, "openid offline_access");
        var token = JSON.readTree(flow.tokens(code, "laurel-alexa-local-secret"))
                .path("access_token")
                .asString();

        var points = say("how many points do I have", Map.of("accessToken", token));
        assertThat(points.path("speech").asString()).isEqualTo("You have 77 points.");
        assertThat(say("unlink my account", Map.of("accessToken", token, "newSession", true))
                        .path("speech")
                        .asString())
                .contains("Alexa app");

        // Only a token that was made for Alexa is believed.
        var other = say("how many points do I have", Map.of("accessToken", customer.token(), "newSession", true));
        assertThat(other.at("/card/type").asString("")).isEqualTo("LinkAccount");
    }

    @Test
    void whoeverSignsInAlexasNameIsRefused() {
        var forged = say("how many points do I have", Map.of("forged", true));
        assertThat(forged.path("status").asInt()).isEqualTo(400);

        var unsigned = laurel.gateway().post("/api/alexa", Map.of(), "{}");
        assertThat(unsigned.status()).isEqualTo(400);
        assertThat(unsigned.json().path("type").asString()).endsWith("/alexa-request-refused");
    }

    @Test
    void whenPointsCannotBeReadAlexaSaysSo() {
        var customer = laurel.newCustomer();
        link(customer);
        laurel.kill("loyalty-service");
        try {
            var sorry = say("how many points do I have", Map.of("newSession", true));

            assertThat(sorry.path("status").asInt()).isEqualTo(200);
            assertThat(sorry.path("speech").asString()).startsWith("I can’t look that up right now.");
            assertThat(sorry.path("millis").asLong()).isLessThan(8_000);
        } finally {
            laurel.mend();
        }
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(say("how many points do I have", Map.of("newSession", true))
                                .path("speech")
                                .asString())
                        .isEqualTo("You have no points."));
    }

    private String link(Customer customer) {
        var code = customer.post("/api/auth/me/links/alexa", "{}");
        assertThat(code.status()).as(code.body()).isBetween(200, 201);
        return say("my code is " + code.json().get("code").asString())
                .path("speech")
                .asString();
    }

    private JsonNode say(String text) {
        return say(text, Map.of());
    }

    private JsonNode say(String text, Map<String, Object> how) {
        var request = JSON.createObjectNode().put("text", text).put("device", device);
        how.forEach(request::putPOJO);
        var answer = alexa.post("/simulator/alexa/say", Map.of(), JSON.writeValueAsString(request));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** A coupon for 120 points whose name nothing else is called. */
    private String newReward() {
        var name = "Voucher " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var marketer = new Customer(laurel, "marketer@laurel.local");
        var made = marketer.post("/api/admin/loyalty/rewards", """
                {"name":"%s","description":"A story","points":120,
                 "kind":{"type":"generated-coupon","validDays":30},"stock":10}""".formatted(name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var activated = marketer.post(
                "/api/admin/loyalty/rewards/" + made.json().get("id").asString() + "/activate",
                "{}",
                Map.of("If-Match", made.header("ETag")));
        assertThat(activated.status()).as(activated.body()).isEqualTo(200);
        return name;
    }
}
