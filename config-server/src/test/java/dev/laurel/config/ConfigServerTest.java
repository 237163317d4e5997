package dev.laurel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigServerTest {

    private static final String KEY = "8d0f6a3c".repeat(8);

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.with("laurel.config.cipher.key=" + KEY);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void servesAServiceWhatIsItsOwnAndWhatIsShared() throws Exception {
        var answer = server.get("/gateway/local");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"classpath:/config/application-local.yml\"")
                .contains("\"classpath:/config/application.yml\"")
                .contains("\"classpath:/config/gateway.yml\"")
                .contains("\"laurel.security.audience\":\"laurel-api\"");
    }

    @Test
    void localValuesStayLocal() throws Exception {
        assertThat(server.get("/payment-service/kubernetes").body()).doesNotContain("application-local.yml");
    }

    @Test
    void doesNotTakeTheServicesConfigurationForItsOwn() {
        assertThat(server.ownProperty("spring.application.name")).isEqualTo("config-server");
        assertThat(server.ownProperty("laurel.security.audience")).isNull();
    }

    @Test
    void whatItEncryptsItDecryptsAndNeverTheSameTwice() throws Exception {
        String once = server.post("/encrypt", "sk_live_1").body();
        String again = server.post("/encrypt", "sk_live_1").body();

        assertThat(once).doesNotContain("sk_live_1").isNotEqualTo(again);
        assertThat(server.post("/decrypt", once).body()).isEqualTo("sk_live_1");
    }

    @Test
    void aChangedCipherIsRefused() throws Exception {
        String cipher = server.post("/encrypt", "sk_live_1").body();
        String changed = cipher.substring(0, cipher.length() - 1) + (cipher.endsWith("0") ? "1" : "0");

        assertThat(server.post("/decrypt", changed).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void servesEncryptedValuesInTheClearOnlyWithTheKey(@TempDir Path files) throws Exception {
        String cipher = server.post("/encrypt", "sk_live_1").body();
        Files.writeString(files.resolve("payment-service.yml"), "stripe.key: '{cipher}" + cipher + "'\n");
        String location = "spring.cloud.config.server.native.search-locations=" + files.toUri();

        try (Server knowing = Server.with(location, "laurel.config.cipher.key=" + KEY);
                Server unknowing = Server.with(location)) {
            assertThat(knowing.get("/payment-service/default").body()).contains("\"stripe.key\":\"sk_live_1\"");
            assertThat(unknowing.get("/payment-service/default").body())
                    .contains("\"invalid.stripe.key\":\"<n/a>\"")
                    .doesNotContain("sk_live_1");
        }
    }
}
