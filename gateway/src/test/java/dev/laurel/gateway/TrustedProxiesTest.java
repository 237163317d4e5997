package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    private static Gateway gateway;

    @BeforeAll
    static void start() {
        gateway = Gateway.start("laurel.gateway.trusted-proxies=127.0.0.0/8,10.1.0.0/16,::1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "'198.51.100.1, 203.0.113.9', 203.0.113.9",
        "'198.51.100.1, 203.0.113.9, 10.1.2.3', 203.0.113.9",
        "'203.0.113.9, 10.2.0.1', 10.2.0.1",
        "'198.51.100.1, nonsense, 10.1.2.3', 10.1.2.3",
        "'10.1.2.3', 10.1.2.3",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1"
    })
    void theClientIsTheNearestAddressThatIsNoTrustedProxy(String forwarded, String client) throws Exception {
        gateway.service("loyalty-service").asked();

        Wire.get(gateway.port(), "/api/loyalty/tiers", "X-Forwarded-For: " + forwarded);

        assertThat(gateway.service("loyalty-service").asked())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.headers().get("X-Forwarded-For")).containsExactly(client));
    }
}
