package dev.laurel.auth;

import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.test.ApiDescription;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescriptionTest extends AuthApi {

    private final int port;

    DescriptionTest(@LocalServerPort int port, FakeIdentityProvider identities) {
        super(port, identities);
        this.port = port;
    }

    @Test
    void theWebAppsTypesAreMadeFromWhatTheServiceSays() throws IOException, InterruptedException {
        ApiDescription.of("auth", port).saysWhatEachAnswerIs().isKept();
    }
}
