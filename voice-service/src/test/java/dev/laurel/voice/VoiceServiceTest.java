package dev.laurel.voice;

import dev.laurel.test.EmptyServiceRules;
import org.springframework.boot.test.web.server.LocalServerPort;

class VoiceServiceTest extends EmptyServiceRules {

    VoiceServiceTest(@LocalServerPort int port) {
        super(port, "/api/alexa");
    }
}
