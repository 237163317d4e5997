package dev.laurel.sweepstakes.automation;

import dev.laurel.test.ApiDescription;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeService
class DescriptionTest {

    private final int port;

    DescriptionTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void theWebAppsTypesAreMadeFromWhatTheServiceSays() throws IOException, InterruptedException {
        ApiDescription.of("sweepstakes", port).saysWhatEachAnswerIs().isKept();
    }
}
