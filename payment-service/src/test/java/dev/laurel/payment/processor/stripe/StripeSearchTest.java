package dev.laurel.payment.processor.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attempt whose PaymentIntent's id never reached us is searched for by the metadata that went with it. */
class StripeSearchTest {

    private static final Instant STARTED = Instant.parse("2026-11-23T12:00:00Z");
    private static final Charge CHARGE =
            new Charge("pay_1", "pay_1-1", Money.of(CurrencyUnit.USD, 49.90), "pm_card_visa", null, null, STARTED);
    private static final String NOTHING = "{\"object\":\"search_result\",\"data\":[],\"has_more\":false}";
    private static final String INTENT = """
            {"id":"pi_1","object":"payment_intent","status":"succeeded","amount_received":4990,"currency":"usd",
             "created":1795435200,"metadata":{"laurel_payment":"pay_1","laurel_attempt":"pay_1-1"}}""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile String found = NOTHING;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/payment_intents", exchange -> {
            try (exchange) {
                asked.add(URLDecoder.decode(exchange.getRequestURI().toString(), UTF_8));
                var isSearch = exchange.getRequestURI().getPath().endsWith("/search");
                var body = (isSearch ? found : INTENT).getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void findsWhatTheMetadataNames() {
        found = "{\"object\":\"search_result\",\"data\":[" + INTENT + "],\"has_more\":false}";
        assertThat(processorAt(STARTED.plusSeconds(60)).lookUp(CHARGE, null))
                .isInstanceOfSatisfying(
                        ChargeOutcome.Captured.class,
                        captured -> assertThat(captured.reference()).isEqualTo("pi_1"));
        assertThat(asked.getFirst()).contains("metadata['laurel_attempt']:'pay_1-1'");
    }

    @Test
    void notFindingProvesSomethingOnlyOnceTheIndexMustHaveCaughtUp() {
        assertThat(processorAt(STARTED.plus(Duration.ofMinutes(59))).lookUp(CHARGE, null))
                .isInstanceOf(ChargeOutcome.Unknown.class);
        assertThat(processorAt(STARTED.plus(Duration.ofMinutes(61))).lookUp(CHARGE, null))
                .isEqualTo(new ChargeOutcome.NotFound());
    }

    private StripeProcessor processorAt(Instant now) {
        var properties = new StripeProperties(
                URI.create("http://localhost:" + server.getAddress().getPort()),
                SimulatedStripe.API_KEY,
                List.of(),
                Duration.ofMinutes(5),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Set.of(CurrencyUnit.USD));
        return new StripeProcessor(
                new StripeConfiguration().stripeClient(properties), properties, Clock.fixed(now, ZoneOffset.UTC));
    }
}
