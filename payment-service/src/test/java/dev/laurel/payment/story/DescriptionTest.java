package dev.laurel.payment.story;

import dev.laurel.test.ApiDescription;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescriptionTest extends ServiceTest {

    private final int port;

    DescriptionTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void theWebAppsTypesAreMadeFromWhatTheServiceSays() throws IOException, InterruptedException {
        ApiDescription.of("payment", port).saysWhatEachAnswerIs().isKept();
    }
}
