package dev.laurel.auth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.test.TestIssuer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What staff see across all customers, over HTTP. */
class StaffViewsTest extends AuthApi {
    private static final String SUPPORT = TestIssuer.shared().withRoles("support-1", "support");
    private static final String ADMIN = TestIssuer.shared().withRoles("admin-1", "admin");

    private final JsonMapper json;

    StaffViewsTest(@LocalServerPort int port, FakeIdentityProvider identities, JsonMapper json) {
        super(port, identities);
        this.json = json;
    }

    @Test
    void whoeverJoinsIsCountedOnHisDay() {
        JsonNode before = kpis("");
        customer();
        customer();
        JsonNode after = kpis("");
        assertThat(after.at("/customers").asLong())
                .isEqualTo(before.at("/customers").asLong() + 2);
        assertThat(after.at("/newCustomers").asLong())
                .isEqualTo(before.at("/newCustomers").asLong() + 2);
        assertThat(after.at("/complete").asLong())
                .isEqualTo(before.at("/complete").asLong() + 2);
        assertThat(after.at("/days")).hasSize(30);
        assertThat(after.at("/days")
                        .valueStream()
                        .mapToLong(day -> day.at("/newCustomers").asLong())
                        .sum())
                .isEqualTo(after.at("/newCustomers").asLong());
        assertThat(after.at("/days/29/customers").asLong())
                .isEqualTo(after.at("/customers").asLong());
        assertThat(kpis("?from=2020-01-01&to=2020-01-02").at("/customers").asLong())
                .isZero();
        assertThat(read(get("/api/admin/customers/kpis?from=2026-02-02&to=2026-02-01", SUPPORT)
                                .expectStatus()
                                .isBadRequest())
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("from");
    }

    @Test
    void theTimelineTellsWhatBecameOfAnAccount() {
        String ada = customer();
        link(ada);
        send(HttpMethod.DELETE, "/api/auth/me/links/alexa", as(ada), null)
                .expectStatus()
                .isNoContent();
        roles(ada, "\"support\"").expectStatus().isOk();
        roles(ada, "").expectStatus().isOk();

        assertThat(kinds("?customer=" + ada))
                .containsExactlyInAnyOrder(
                        "customer.registered",
                        "customer.consent-given",
                        "customer.linked",
                        "customer.unlinked",
                        "customer.role-granted",
                        "customer.role-withdrawn");
        JsonNode newest = timeline("?limit=1&customer=" + ada);
        assertThat(newest.at("/items/0/text").asString()).isEqualTo("The role of support was taken away.");
        assertThat(newest.at("/items/0/by").asString()).isEqualTo("admin-1");
        assertThat(newest.at("/items/0/target/id").asString()).isEqualTo(ada);
        assertThat(kinds("?customer=" + ada + "&cursor="
                        + newest.at("/nextCursor").asString()))
                .hasSize(5)
                .doesNotContain("customer.role-withdrawn");
        assertThat(kinds("?customer=" + ada + "&payment=pay_1")).isEmpty();
        get("/api/admin/customers/timeline", SUPPORT).expectStatus().isBadRequest();
    }

    @Test
    void ofWhoeverLeftOnlyThatHeLeftIsTold() {
        String ada = customer();
        roles(ada, "\"support\"").expectStatus().isOk();
        send(HttpMethod.DELETE, "/api/auth/me", as(ada), null).expectStatus().isAccepted();
        assertThat(kinds("?customer=" + ada))
                .containsExactlyInAnyOrder("customer.erasure-requested", "customer.erased", "customer.role-granted");
        JsonNode granted = audit().valueStream()
                .filter(action -> action.at("/subject").asString().equals(ada))
                .findFirst()
                .orElseThrow();
        assertThat(granted.at("/reason").isNull()).isTrue();
        assertThat(read(get("/api/admin/customers/audit-log/check", ADMIN))
                        .at("/whole")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRoleIsGivenOnRecordAndShownInTheWholeView() {
        String ada = customer();
        link(ada);
        JsonNode given =
                read(roles(ada, "\"marketer\",\"support\"").expectStatus().isOk());
        assertThat(given.at("/roles").valueStream().map(JsonNode::asString)).containsExactly("support", "marketer");
        assertThat(identities.roles(ada)).contains("customer", "support", "marketer");

        JsonNode whole = read(get("/api/admin/customers/" + ada + "/whole", SUPPORT)
                .expectStatus()
                .isOk());
        assertThat(whole.at("/customer/displayName").asString()).isEqualTo("Ada");
        assertThat(whole.at("/roles").valueStream().map(JsonNode::asString)).containsExactly("support", "marketer");
        assertThat(whole.at("/account/enabled").asBoolean()).isTrue();
        assertThat(whole.at("/links/0/channel").asString()).isEqualTo("alexa");
        assertThat(whole.at("/consents/0/given").asBoolean()).isTrue();

        roles(ada, "\"support\"").expectStatus().isOk();
        assertThat(identities.roles(ada)).contains("support").doesNotContain("marketer");
        assertThat(audit().valueStream()
                        .filter(action -> action.at("/subject").asString().equals(ada))
                        .map(action -> action.at("/action").asString() + " "
                                + action.at("/details/role").asString()))
                .containsExactly("withdraw-role marketer", "grant-role marketer", "grant-role support");
        get("/api/admin/customers/" + UUID.randomUUID() + "/whole", SUPPORT)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void nobodyTakesTheOfficeOfAnAdministratorFromHimself() {
        String boss = customer();
        identities.employ(boss, "admin");
        String authorization = TestIssuer.shared().withRoles(boss, "admin");
        send(HttpMethod.PUT, "/api/admin/customers/" + boss + "/roles", authorization, request("\"support\""))
                .expectStatus()
                .isEqualTo(409);
        assertThat(identities.roles(boss)).contains("admin");
        roles(UUID.randomUUID().toString(), "\"support\"").expectStatus().isNotFound();
        roles(boss, "\"customer\"").expectStatus().isBadRequest();
        send(HttpMethod.PUT, "/api/admin/customers/" + boss + "/roles", ADMIN, "{\"roles\":[]}")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void customersAreFoundByHowTheirAddressOrNameBegins() {
        String email = newEmail();
        register(email).expectStatus().isCreated();
        assertThat(found(email.substring(0, 20))).contains(email);
        assertThat(found(email.toUpperCase(Locale.ROOT))).containsExactly(email);
        assertThat(found("ada")).isNotEmpty();
        assertThat(found(".*")).isEmpty();
    }

    private List<String> found(String beginning) {
        return read(get("/api/admin/customers?limit=100&q=" + beginning, SUPPORT)
                        .expectStatus()
                        .isOk())
                .at("/items")
                .valueStream()
                .map(item -> item.at("/email").asString())
                .toList();
    }

    private void link(String customer) {
        String code = read(send(HttpMethod.POST, "/api/auth/me/links/alexa", as(customer), null))
                .at("/code")
                .asString();
        send(
                        HttpMethod.POST,
                        "/internal/links/alexa/claims",
                        TestIssuer.shared().service("voice-service"),
                        """
                {"externalId":"%s","code":"%s"}""".formatted(UUID.randomUUID(), code))
                .expectStatus()
                .isOk();
    }

    private RestTestClient.ResponseSpec roles(String id, String roles) {
        return send(HttpMethod.PUT, "/api/admin/customers/" + id + "/roles", ADMIN, request(roles));
    }

    private static String request(String roles) {
        return "{\"roles\":[" + roles + "],\"reason\":\"New on the team\"}";
    }

    private JsonNode audit() {
        return read(get("/api/admin/audit?limit=200", ADMIN).expectStatus().isOk())
                .at("/items");
    }

    private JsonNode kpis(String query) {
        return read(
                get("/api/admin/customers/kpis" + query, SUPPORT).expectStatus().isOk());
    }

    private List<String> kinds(String query) {
        return timeline(query)
                .at("/items")
                .valueStream()
                .map(event -> event.at("/kind").asString())
                .toList();
    }

    private JsonNode timeline(String query) {
        return read(get("/api/admin/customers/timeline" + query, SUPPORT)
                .expectStatus()
                .isOk());
    }

    private JsonNode read(RestTestClient.ResponseSpec answer) {
        return json.readTree(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String path, String authorization, String body) {
        var request = http.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, authorization);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }
}
