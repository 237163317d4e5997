package dev.laurel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConfigServerAccessTest {

    @Test
    void withCredentialsEverythingButHealthAsksForThem() throws Exception {
        try (Server server = Server.with("laurel.config.user=reader", "laurel.config.password=a-long-one")) {
            assertThat(server.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(server.get("/payment-service/local").statusCode()).isEqualTo(401);
            assertThat(server.post("/decrypt", "00").statusCode()).isEqualTo(401);
            assertThat(server.getAs("reader", "wrong", "/payment-service/local").statusCode())
                    .isEqualTo(401);
            assertThat(server.getAs("reader", "a-long-one", "/payment-service/local")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesToListenToTheNetworkWithoutCredentials() {
        assertThatThrownBy(() -> Server.with("server.address=0.0.0.0"))
                .hasStackTraceContaining("Set LAUREL_CONFIG_USER and LAUREL_CONFIG_PASSWORD");
    }

    @Test
    void refusesHalfACredential() {
        assertThatThrownBy(() -> Server.with("laurel.config.user=reader"))
                .hasStackTraceContaining("set both or neither");
    }

    @Test
    void refusesAKeyOfTheWrongLength() {
        assertThatThrownBy(() -> Server.with("laurel.config.cipher.key=abc"))
                .hasStackTraceContaining("32 bytes in hex");
    }
}
