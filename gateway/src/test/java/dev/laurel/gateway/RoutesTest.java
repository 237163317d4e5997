package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.TestIssuer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private static final String ADMIN = TestIssuer.shared().withRoles("an-admin", "admin");
    private static final String CUSTOMER = TestIssuer.shared().customer("a-customer");

    private final Gateway gateway = Gateway.shared();

    /** Every operation of the API's contract, by the service that has it. */
    static Stream<String> operations() {
        var contract = """
                auth-service
                  POST /api/auth/register
                  POST /api/auth/login
                  POST /api/auth/refresh
                  POST /api/auth/logout
                  GET /api/auth/me
                  PATCH /api/auth/me
                  DELETE /api/auth/me
                  GET /api/auth/me/export
                  POST /api/auth/me/links/messenger
                  GET /api/auth/me/links
                  GET /api/admin/customers
                  GET /api/admin/customers/kpis?from=2026-01-01
                  GET /api/admin/audit
                payment-service
                  GET /api/payment/processors
                  POST /api/payment/process
                  GET /api/payment/transactions
                  GET /api/payment/transactions/p1
                  POST /api/payment/transactions/p1/cancel
                  POST /api/payment/webhooks/stripe
                  POST /api/payment/webhooks/paypal
                  POST /api/payment/webhooks/square
                  POST /api/payment/webhooks/coinbase
                  POST /api/payment/webhooks/btcpay
                  GET /api/admin/payments?status=SETTLED&from=2026-01-01
                  POST /api/admin/payments/p1/refunds
                  GET /api/admin/payments/p1/refund-preview?amount=1
                  POST /api/admin/payments/p1/confirm
                  POST /api/admin/payments/statements
                  GET /api/admin/payments/reconciliation
                loyalty-service
                  GET /api/loyalty/account
                  GET /api/loyalty/ledger
                  GET /api/loyalty/ledger/7
                  GET /api/loyalty/rewards
                  POST /api/loyalty/rewards/r1/redeem
                  POST /api/loyalty/redemptions/r1/cancel
                  POST /api/loyalty/transfers
                  POST /api/loyalty/referral/claim
                  GET /api/loyalty/simulate?amount=10&currency=EUR
                  GET /api/loyalty/tiers
                  GET /api/loyalty/campaigns
                  POST /api/admin/loyalty/members/m1/adjustments
                  GET /api/admin/loyalty/audit
                sweepstakes-service
                  GET /api/sweepstakes
                  GET /api/sweepstakes/s1
                  POST /api/sweepstakes/s1/entries
                  GET /api/sweepstakes/s1/entries/mine
                  GET /api/sweepstakes/s1/proof
                  GET /api/sweepstakes/s1/proof/entries
                  GET /api/sweepstakes/s1/winners
                  POST /api/sweepstakes/s1/claim
                  GET /api/admin/sweepstakes
                  POST /api/admin/sweepstakes/s1/publish
                social-service
                  GET /api/facebook/webhook?hub.mode=subscribe
                  POST /api/facebook/webhook
                  POST /api/facebook/data-deletion
                  POST /api/chat/messages
                  GET /api/notifications
                  GET /api/notifications/stream
                  PUT /api/notifications/preferences
                  GET /api/admin/social/conversations
                voice-service
                  POST /api/alexa
                """;
        var service = new String[1];
        return contract.lines().mapMulti((line, sink) -> {
            if (line.startsWith(" ")) {
                sink.accept(service[0] + " " + line.strip());
            } else {
                service[0] = line;
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationReachesItsService(String operation) throws Exception {
        var words = operation.split(" ", 3);
        var stub = gateway.service(words[0]);
        stub.asked();

        var token = words[2].startsWith("/api/admin") ? ADMIN : CUSTOMER;
        var body = words[1].equals("GET") ? null : "{}";
        var answer = Wire.send(gateway.port(), words[1], words[2], body, "Authorization: " + token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(words[0]);
        assertThat(stub.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo(words[1]);
            assertThat(asked.target()).isEqualTo(words[2]);
            assertThat(asked.body()).isEqualTo(body == null ? "" : body);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "payment", "loyalty", "sweepstakes", "social", "voice"})
    void everyServicesDescriptionIsPublic(String name) throws Exception {
        var stub = gateway.service(name + "-service");
        stub.asked();

        for (String path : Arrays.asList("/v3/api-docs/" + name, "/v3/api-docs/" + name + "-service")) {
            assertThat(Wire.get(gateway.port(), path).body()).isEqualTo(name + "-service");
        }
        assertThat(stub.asked()).allSatisfy(asked -> assertThat(asked.target()).isEqualTo("/v3/api-docs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/unknown",
                "/api",
                "/index.html",
                "/assets",
                "/assets/x/y",
                "/v3/api-docs/keycloak",
                "/api/admin/other"
            })
    void whatIsNotInTheTableDoesNotExist(String path) throws Exception {
        var answer = Wire.get(gateway.port(), path, "Authorization: " + ADMIN);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("https://laurel.dev/problems/not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/index.css", "/actuator/health"})
    void whatTheGatewayShowsItselfCanBeAskedForWithoutItsBody(String path) throws Exception {
        var answer = Wire.send(gateway.port(), "HEAD", path, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aMethodThatAPathDoesNotHaveIsRefusedHere() throws Exception {
        assertThat(Wire.post(gateway.port(), "/v3/api-docs/auth", "{}").status())
                .isEqualTo(405);
        assertThat(Wire.post(gateway.port(), "/actuator/health", "{}").status()).isEqualTo(405);
    }

    @Test
    void staffSeeWhichServicesAreThere() throws Exception {
        var answer = Wire.get(gateway.port(), "/api/admin/health", "Authorization: " + ADMIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"status\":\"DEGRADED\"")
                .contains("{\"name\":\"moody-service\",\"status\":\"DOWN\",\"instances\":[]}")
                .contains("{\"name\":\"payment-service\",\"status\":\"UP\",\"instances\":[\"localhost:"
                        + gateway.service("payment-service").port() + "\"]}");
    }
}
