package dev.laurel.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Server-sent events on their way through. */
class StreamsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void eventsPassAsTheyComeAndTheTimeToBeginAnAnswerDoesNotEndThem() throws Exception {
        try (var slow = StubService.named("moody-service");
                var gateway = warm(Gateway.start(moody(slow)));
                var stream = open(gateway, "")) {
            assertThat(next(stream)).isEqualTo("id: 1\n\n");
            assertThat(next(stream)).isEqualTo("id: 2\n\n");
        }
    }

    @Test
    void openStreamsLeaveRoomForOtherRequests() throws Exception {
        try (var slow = StubService.named("moody-service");
                var gateway = Gateway.start(
                        moody(slow),
                        "spring.cloud.gateway.server.webflux.httpclient.pool.max-connections=1",
                        "spring.cloud.gateway.server.webflux.httpclient.pool.acquire-timeout=200")) {
            List<InputStream> open = new ArrayList<>();
            for (int stream = 0; stream < 8; stream++) {
                open.add(open(gateway, "?" + stream));
                assertThat(next(open.getLast())).isEqualTo("id: 1\n\n");
            }
            for (int request = 0; request < 8; request++) {
                assertThat(Wire.get(gateway.port(), "/api/moody/x").status()).isEqualTo(200);
            }
            for (var stream : open) {
                stream.close();
            }
        }
    }

    /** The first request of all takes longer than this path's time to begin an answer where much else runs. */
    private static Gateway warm(Gateway gateway) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Wire.get(gateway.port(), "/api/moody/x").status() == 200);
        return gateway;
    }

    private InputStream open(Gateway gateway, String query) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + gateway.port() + "/api/moody/streams" + query))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(10))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String next(InputStream stream) throws Exception {
        return new String(stream.readNBytes("id: 1\n\n".length()), StandardCharsets.UTF_8);
    }

    private static String moody(StubService service) {
        return Gateway.instance("moody-service", 0, service.address()).substring(2);
    }
}
