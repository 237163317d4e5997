package dev.laurel.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds in a service that is configured, secured and healthy but has no operation yet. It extends this until its
 * first operation, whose tests then say more.
 */
@LaurelTest
public abstract class EmptyServiceRules {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String path;

    /**
     * Rules for one service.
     *
     * @param port where it listens
     * @param path one that will be its own
     */
    protected EmptyServiceRules(int port, String path) {
        this.port = port;
        this.path = path;
    }

    @Test
    void saysThatItIsReady() throws Exception {
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyInWithoutAToken() throws Exception {
        assertThat(get(path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void pretendsNothingToThoseWithOne() throws Exception {
        var answer = get(path, TestIssuer.shared().customer("somebody"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("https://laurel.dev/problems/not-found");
    }

    private HttpResponse<String> get(String asked, @Nullable String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + asked));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
