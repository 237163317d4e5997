package dev.laurel.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@LaurelTest
class SocialServiceTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    SocialServiceTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void saysThatItIsReady() throws Exception {
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyInWithoutAToken() throws Exception {
        assertThat(get("/api/notifications", null).statusCode()).isEqualTo(401);
    }

    @Test
    void pretendsNothingToThoseWithOne() throws Exception {
        var answer = get("/api/notifications", TestIssuer.shared().customer("somebody"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("https://laurel.dev/problems/not-found");
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
