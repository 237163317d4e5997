package dev.laurel.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.local.api.FakeGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo's word can be trusted: it says that a purchase settled only where one did. */
class PurchaseStoryTest {

    private static final String BRONZE = "{\"available\":0,\"tier\":{\"name\":\"Bronze\"}}";
    private static final String SILVER = "{\"available\":1250,\"tier\":{\"name\":\"Silver\"}}";
    private static final String LEDGER = """
            {"items":[{"seq":1,"reference":{"type":"payment","id":"p1"},"explanation":["1,250.00 USD earn 1,250 points"]}]}\
            """;
    private static final String SETTLED = """
            {"id":"p1","status":"SUCCEEDED","history":[{"who":"stripe","what":"captured"}]}\
            """;
    private static final String EVENTS = """
            {"data":[{"id":"evt_1","type":"payment_intent.succeeded",
                      "data":{"object":{"metadata":{"laurel_payment":"p1"}}}}]}\
            """;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private FakeGateway customerAnd(int paymentStatus, String payment) {
        return gateway.answers("POST /api/auth/register", 201, "{\"customerId\":\"c1\"}")
                .answers("POST /api/auth/login", 200, "{\"accessToken\":\"t\"}")
                .answers("GET /api/loyalty/account", 200, BRONZE)
                .answers("GET /v1/events", 200, EVENTS)
                .answers("GET /simulator/stripe/deliveries", 200, "[{\"status\":\"PENDING\"}]")
                .answers("GET /simulator/stripe/deliveries", 200, "[{\"status\":\"DELIVERED\"}]")
                .answers("POST /api/payment/process", paymentStatus, payment);
    }

    private boolean tell() throws InterruptedException {
        return new PurchaseStory(
                        gateway.address(), gateway.address(), new PrintStream(printed, true, StandardCharsets.UTF_8))
                .tell();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSettledPurchaseIsToldToItsEnd() throws InterruptedException {
        customerAnd(201, "{\"id\":\"p1\",\"status\":\"PENDING\"}")
                .answers(
                        "GET /api/payment/transactions/*", 200, "{\"id\":\"p1\",\"status\":\"PENDING\",\"history\":[]}")
                .answers("GET /api/payment/transactions/*", 200, SETTLED)
                .answers("GET /api/loyalty/account", 200, SILVER)
                .answers("GET /api/loyalty/ledger", 200, LEDGER)
                .answers(
                        "GET /api/admin/loyalty/audit",
                        200,
                        "{\"checked\":1,\"drift\":[],\"trialBalance\":{\"sum\":0}}");

        assertThat(tell()).isTrue();
        assertThat(printed())
                .contains("1,250.00 USD earn 1,250 points", "evt_1", "1250 points, Silver", "purchase settled");
    }

    @Test
    void aRefusedPaymentEndsTheStory() throws InterruptedException {
        customerAnd(503, "{\"title\":\"The payment service is away\"}");

        assertThat(tell()).isFalse();
        assertThat(printed()).contains("503", "The payment service is away").doesNotContain("purchase settled");
    }

    @Test
    void driftThatTheAuditorFindsEndsTheStory() throws InterruptedException {
        customerAnd(201, "{\"id\":\"p1\",\"status\":\"SUCCEEDED\"}")
                .answers("GET /api/payment/transactions/*", 200, SETTLED)
                .answers("GET /api/loyalty/account", 200, SILVER)
                .answers("GET /api/loyalty/ledger", 200, LEDGER)
                .answers("GET /api/admin/loyalty/audit", 200, "{\"checked\":1,\"drift\":[\"c1\"],\"trialBalance\":{}}");

        assertThat(tell()).isFalse();
    }

    @Test
    void aGatewayThatIsAwayEndsTheStory() throws InterruptedException {
        gateway.close();

        assertThat(tell()).isFalse();
    }
}
