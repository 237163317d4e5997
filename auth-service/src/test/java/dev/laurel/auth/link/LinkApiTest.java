package dev.laurel.auth.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.test.TestIssuer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Links over HTTP: what a customer does in the portal, and what services ask. */
class LinkApiTest extends AuthApi {

    private static final String SERVICE = TestIssuer.shared().service("social-service");

    private final JsonMapper json;
    private final String psid = UUID.randomUUID().toString();

    LinkApiTest(@LocalServerPort int port, FakeIdentityProvider identities, JsonMapper json) {
        super(port, identities);
        this.json = json;
    }

    @Test
    void aSpokenCodeJoinsAndTheCustomerParts() {
        String ada = customer();
        JsonNode shown = read(call(HttpMethod.POST, "/api/auth/me/links/alexa", as(ada), null)
                .expectStatus()
                .isCreated());
        String code = shown.at("/code").asString();
        assertThat(code).matches("[1-9][0-9]{5}");
        assertThat(shown.at("/expiresAt").asString()).endsWith("Z");

        JsonNode claimed = read(claim("alexa", code).expectStatus().isOk());
        assertThat(claimed.at("/customerId").asString()).isEqualTo(ada);
        assertThat(claimed.at("/displayName").asString()).isEqualTo("Ada");
        assertThat(linkOf("externalId=" + psid).at("/customerId").asString()).isEqualTo(ada);
        assertThat(linkOf("customerId=" + ada).at("/externalId").asString()).isEqualTo(psid);
        JsonNode mine = read(get("/api/auth/me/links", as(ada)).expectStatus().isOk());
        assertThat(mine.at("/items/0/channel").asString()).isEqualTo("alexa");
        assertThat(mine.toString()).doesNotContain(psid);

        call(HttpMethod.DELETE, "/api/auth/me/links/alexa", as(ada), null)
                .expectStatus()
                .isNoContent();
        get("/internal/links/alexa?externalId=" + psid, SERVICE).expectStatus().isNotFound();
        get("/internal/links/alexa?customerId=" + ada, SERVICE).expectStatus().isNotFound();
    }

    @Test
    void aOneTimeLinkJoinsOnceAndTheChannelParts() {
        String ada = customer();
        String token = read(call(HttpMethod.POST, "/internal/links/messenger/tokens", SERVICE, """
                        {"externalId":"%s"}""".formatted(psid))
                        .expectStatus()
                        .isCreated())
                .at("/token")
                .asString();
        String confirm = "/api/auth/me/links/messenger/confirm";
        String body = "{\"token\":\"" + token + "\"}";

        call(HttpMethod.POST, confirm, as(ada), body).expectStatus().isOk();
        call(HttpMethod.POST, confirm, as(ada), body).expectStatus().isOk();
        refused(call(HttpMethod.POST, confirm, as(customer()), body), 409, "link-not-valid");
        assertThat(linkOf("externalId=" + psid, "messenger").at("/customerId").asString())
                .isEqualTo(ada);

        call(HttpMethod.DELETE, "/internal/links/messenger?externalId=" + psid, SERVICE, null)
                .expectStatus()
                .isNoContent();
        get("/internal/links/messenger?customerId=" + ada, SERVICE)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void wrongCodesAreRefusedAndThenCountNoMore() {
        for (int attempt = 0; attempt < 5; attempt++) {
            claim("alexa", "000000");
        }
        // The quarter of an hour may have ended in between; then there are five more.
        for (int attempt = 0; attempt < 5; attempt++) {
            claim("alexa", "000000");
        }
        refused(claim("alexa", "000000"), 429, "too-many-link-tries");
    }

    @Test
    void anIdentityThatSpeaksForAnotherIsNotJoined() {
        String first = customer();
        String second = customer();
        claim("alexa", code(first)).expectStatus().isOk();

        refused(claim("alexa", code(second)), 409, "linked-elsewhere");
        assertThat(linkOf("externalId=" + psid).at("/customerId").asString()).isEqualTo(first);
    }

    @Test
    void theExportTellsOfLinksAndErasureForgetsThem() {
        String ada = customer();
        claim("alexa", code(ada)).expectStatus().isOk();

        assertThat(read(get("/api/auth/me/export", as(ada)).expectStatus().isOk())
                        .at("/links/0/externalId")
                        .asString())
                .isEqualTo(psid);
        call(HttpMethod.POST, "/internal/customers/" + ada + "/erasure", SERVICE, null)
                .expectStatus()
                .isAccepted();

        get("/internal/links/alexa?externalId=" + psid, SERVICE).expectStatus().isNotFound();
        get("/api/auth/me", as(ada)).expectStatus().isNotFound();
    }

    @Test
    void channelsSpeakForCustomersAndOnlyServicesAskForWhom() {
        String staff = TestIssuer.shared().withRoles("sue", "support");
        call(HttpMethod.POST, "/api/auth/me/links/alexa", staff, null)
                .expectStatus()
                .isForbidden();
        call(HttpMethod.POST, "/api/auth/me/links/telegraph", as(customer()), null)
                .expectStatus()
                .isNotFound();
        for (String other : List.of(as("somebody"), staff)) {
            get("/internal/links/alexa?externalId=x", other).expectStatus().isForbidden();
            call(HttpMethod.POST, "/internal/customers/x/erasure", other, null)
                    .expectStatus()
                    .isForbidden();
        }
    }

    private String code(String customer) {
        return read(call(HttpMethod.POST, "/api/auth/me/links/alexa", as(customer), null))
                .at("/code")
                .asString();
    }

    private RestTestClient.ResponseSpec claim(String channel, String code) {
        return call(HttpMethod.POST, "/internal/links/" + channel + "/claims", SERVICE, """
                {"externalId":"%s","code":"%s"}""".formatted(psid, code));
    }

    private JsonNode linkOf(String query) {
        return linkOf(query, "alexa");
    }

    private JsonNode linkOf(String query, String channel) {
        return read(get("/internal/links/" + channel + "?" + query, SERVICE)
                .expectStatus()
                .isOk());
    }

    private void refused(RestTestClient.ResponseSpec answer, int status, String slug) {
        assertThat(read(answer.expectStatus().isEqualTo(status)).at("/type").asString())
                .endsWith("/" + slug);
    }

    private RestTestClient.ResponseSpec call(HttpMethod method, String path, String authorization, String body) {
        var request = http.method(method).uri(path).header("Authorization", authorization);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private JsonNode read(RestTestClient.ResponseSpec answer) {
        return json.readTree(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
