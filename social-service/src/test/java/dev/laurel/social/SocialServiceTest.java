package dev.laurel.social;

import dev.laurel.test.EmptyServiceRules;
import org.springframework.boot.test.web.server.LocalServerPort;

class SocialServiceTest extends EmptyServiceRules {

    SocialServiceTest(@LocalServerPort int port) {
        super(port, "/api/notifications");
    }
}
