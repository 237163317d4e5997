package dev.laurel.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.profiles.active=local")
class DiscoveryTest {

    private static final String INSTANCE = """
            {"instance": {"instanceId": "payment-service:8102", "app": "PAYMENT-SERVICE", "hostName": "localhost",
              "ipAddr": "127.0.0.1", "vipAddress": "payment-service", "status": "UP",
              "port": {"$": 8102, "@enabled": "true"},
              "dataCenterInfo": {"@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name": "MyOwn"}}}
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Test
    void isHealthyOnItsOwn() throws Exception {
        assertThat(send(request("/actuator/health/readiness")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatRegistersIsSeenAtOnceAndWhatLeavesIsGoneAtOnce() throws Exception {
        assertThat(apps()).doesNotContain("PAYMENT-SERVICE");

        var registered = send(request("/eureka/apps/PAYMENT-SERVICE")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(INSTANCE)));
        assertThat(registered.statusCode()).isEqualTo(204);
        assertThat(apps()).contains("PAYMENT-SERVICE");

        send(request("/eureka/apps/PAYMENT-SERVICE/payment-service:8102").DELETE());
        assertThat(apps()).doesNotContain("PAYMENT-SERVICE");
    }

    private String apps() throws IOException, InterruptedException {
        return send(request("/eureka/apps").header("Accept", "application/json"))
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
