package dev.laurel.local.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.local.api.FakeGateway;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurchaseReadinessTest {

    private FakeGateway gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private PurchaseReadiness purchase() {
        return new PurchaseReadiness(gateway.address(), gateway.address());
    }

    @Test
    void nobodySignsInBeforeTheRegistryListsTheServices() {
        gateway.answers("GET /eureka/apps/auth-service", 200, "");
        try (var purchase = purchase()) {
            assertThat(purchase.isReady()).isFalse();
        }
        assertThat(gateway.requests()).noneMatch(request -> request.contains("login"));
    }

    @Test
    void onePurchaseCanBeMadeWhenEachStopAnswers() {
        gateway.answers("GET /eureka/apps/*", 200, "")
                .answers("POST /api/auth/login", 200, "{\"accessToken\":\"t\"}")
                .answers("GET /api/payment/processors", 503, "{\"title\":\"away\"}")
                .answers("GET /api/payment/processors", 200, "[{\"id\":\"stripe\",\"available\":false}]")
                .answers("GET /api/payment/processors", 200, "[{\"id\":\"stripe\",\"available\":true}]")
                .answers("GET /api/loyalty/account", 200, "{}");
        try (var purchase = purchase()) {
            assertThat(purchase.isReady()).isFalse();
            assertThat(purchase.obstacle()).contains("/api/payment/processors", "503");
            assertThat(purchase.isReady()).isFalse();
            assertThat(purchase.isReady()).isTrue();
        }
        assertThat(gateway.requests())
                .filteredOn(request -> request.contains("login"))
                .hasSize(1);
    }
}
