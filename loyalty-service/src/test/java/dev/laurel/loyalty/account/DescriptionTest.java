package dev.laurel.loyalty.account;

import dev.laurel.test.ApiDescription;
import dev.laurel.test.LaurelTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@LaurelTest
class DescriptionTest {

    private final int port;

    DescriptionTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void theWebAppsTypesAreMadeFromWhatTheServiceSays() throws IOException, InterruptedException {
        ApiDescription.of("loyalty", port).saysWhatEachAnswerIs().isKept();
    }
}
