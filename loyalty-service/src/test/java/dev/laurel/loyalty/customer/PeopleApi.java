package dev.laurel.loyalty.customer;

import com.sun.net.httpserver.HttpServer;
import dev.laurel.loyalty.Api;
import dev.laurel.loyalty.Api.Answer;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service over HTTP beside an auth-service that knows whom a test adds. */
@LaurelTest
public abstract class PeopleApi {

    private static final Map<String, String> PEOPLE = new ConcurrentHashMap<>();
    private static final HttpServer AUTH = start();

    protected final Journal journal;
    protected final Clock clock;
    protected final Api api;
    protected final TestIssuer tokens = TestIssuer.shared();

    protected PeopleApi(Journal journal, Clock clock, int port) {
        this.journal = journal;
        this.clock = clock;
        this.api = new Api(port);
    }

    @DynamicPropertySource
    static void authService(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.cloud.discovery.client.simple.instances.auth-service[0].uri",
                () -> "http://localhost:" + AUTH.getAddress().getPort());
    }

    /** Somebody signs up; answers with his id. */
    protected String join(String name) {
        String id = UUID.randomUUID().toString();
        String email = email(id);
        String json = """
                {"customerId":"%s","email":"%s","displayName":"%s","memberSince":"%s","later":1}""".formatted(id, email, name, Instant.now());
        PEOPLE.put("/internal/customers/" + id, json);
        PEOPLE.put("/internal/customers?email=" + email, json);
        return id;
    }

    protected static String email(String id) {
        return id.replace("-", "") + "@example.com";
    }

    protected void earn(String member, long points) {
        Program.award(journal, member, UUID.randomUUID().toString(), points * 100, "USD", clock.instant());
    }

    protected long available(String member) {
        return journal.head(member).standing().balances().available();
    }

    protected Answer get(String member, String path) {
        return api.get(path, tokens.customer(member));
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/customers", exchange -> {
                try (exchange) {
                    String asked = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
                    String found = PEOPLE.get(asked);
                    boolean allowed = String.valueOf(
                                    exchange.getRequestHeaders().getFirst("Authorization"))
                            .startsWith("Bearer ");
                    byte[] body = (found == null ? "{}" : found).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(!allowed ? 401 : found == null ? 404 : 200, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
