package dev.laurel.sweepstakes;

import dev.laurel.test.EmptyServiceRules;
import org.springframework.boot.test.web.server.LocalServerPort;

class SweepstakesServiceTest extends EmptyServiceRules {

    SweepstakesServiceTest(@LocalServerPort int port) {
        super(port, "/api/sweepstakes");
    }
}
