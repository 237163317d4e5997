package dev.laurel.payment.processor.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.laurel.payment.processor.contract.SignedDelivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose signature is believed, and whose is not. */
class PaypalSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String TEXT = "{\"id\":\"WH-1\"}";

    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var path = exchange.getRequestURI().getPath();
                fetched.add(path);
                var body = certificates(path.replace("/certs/", "")).getBytes(UTF_8);
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String certificates(String name) throws IOException {
        if (name.equals("genuine")) {
            return SimulatedPaypal.file("webhook-certificates.pem");
        }
        if (name.equals("nonsense")) {
            return "nonsense";
        }
        try (var in = PaypalSignatureTest.class.getResourceAsStream(name + ".pem")) {
            return in == null ? "" : new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void paypalsIsBelievedAndItsCertificateFetchedOnce() {
        var signature = signature();
        assertThat(refusal(signature, signer("genuine").sign(TEXT, NOW))).isNull();
        assertThat(refusal(signature, signer("genuine").sign(TEXT + " ", NOW))).isNull();
        assertThat(fetched).containsExactly("/certs/genuine");
    }

    @ParameterizedTest
    @CsvSource({
        "foreign, unable to find valid certification path",
        "expired, unable to find valid certification path",
        "othername, does not name",
        "nonsense, ",
        "missing, there is no certificate",
    })
    void certificatesThatAreNotPaypalsAreRefused(String name, String why) {
        var refusal = refusal(signature(), signer(name).sign(TEXT, NOW));
        assertThat(refusal).isNotNull().contains(why == null ? "" : why);
        assertThat(fetched).containsExactly("/certs/" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test/certs/genuine",
                "http://localhost:1/certs/genuine",
                "https://localhost:PORT/certs/genuine",
                "http://localhost:PORT@evil.test/certs/genuine",
                "http://user@localhost:PORT/certs/genuine",
                "http://localhost:PORT/certs/../genuine",
                "http://localhost:PORT/certs/%2e%2e/genuine",
                "http://localhost:PORT/certs/genuine?a=b",
                "http://localhost:PORT/certs/genuine#a",
                "http://localhost:PORT/certs/",
                "http://localhost:PORT/genuine",
                "file:///certs/genuine",
                "//localhost:PORT/certs/genuine",
                "certs/genuine",
                "mailto:genuine",
                "http://[",
            })
    void certificatesThatAreElsewhereAreNotEvenFetched(String address) {
        var there = address.replace("PORT", String.valueOf(server.getAddress().getPort()));
        var delivery = signer("genuine").withCertificateAt(there).sign(TEXT, NOW);
        assertThat(refusal(signature(), delivery)).contains("certificate");
        assertThat(fetched).isEmpty();
    }

    @Test
    void signaturesForAnotherWebhookAreRefused() {
        var other = signer("genuine").forWebhook("WH-SOMEBODY-ELSE");
        assertThat(refusal(signature(), other.sign(TEXT, NOW))).contains("none of our webhooks");
    }

    @Test
    void timesThatAreNotNowAreRefusedBeforeAnythingIsFetched() {
        var signature = signature();
        var signer = signer("genuine");
        assertThat(refusal(signature, signer.sign(TEXT, NOW.minusSeconds(301)))).contains("time");
        assertThat(refusal(signature, signer.sign(TEXT, NOW.plusSeconds(301)))).contains("time");
        assertThat(refusal(signature, with(signer.sign(TEXT, NOW), "PAYPAL-TRANSMISSION-TIME", "noon")))
                .contains("time");
        assertThat(fetched).isEmpty();
    }

    @Test
    void headersAreCoveredAndTheirFormIsChecked() {
        var genuine = signer("genuine").sign(TEXT, NOW);
        assertThat(refusal(signature(), with(genuine, "PAYPAL-TRANSMISSION-ID", "another")))
                .contains("not PayPal's");
        assertThat(refusal(signature(), with(genuine, "PAYPAL-AUTH-ALGO", "MD5withRSA")))
                .contains("algorithm");
        assertThat(refusal(signature(), with(genuine, "PAYPAL-TRANSMISSION-SIG", "not base64")))
                .isNotNull();
        assertThat(refusal(signature(), with(genuine, "PAYPAL-TRANSMISSION-SIG", "AAAA")))
                .isNotNull();
    }

    /** Nothing was wrong with the delivery: PayPal is to bring it again. */
    @Test
    void nothingIsRefusedBecauseTheCertificateCannotBeFetched() {
        var delivery = signer("genuine").sign(TEXT, NOW);
        var signature = signature();
        server.stop(0);
        assertThatThrownBy(() -> refusal(signature, delivery)).isInstanceOf(IllegalStateException.class);
    }

    private static SignedDelivery with(SignedDelivery delivery, String header, String value) {
        var headers = new TreeMap<>(delivery.headers());
        headers.put(header, value);
        return new SignedDelivery(delivery.text(), headers);
    }

    private PaypalSigner signer(String certificate) {
        return PaypalSigner.genuine().withCertificateAt(address() + certificate);
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/certs/");
    }

    private static String refusal(PaypalSignature signature, SignedDelivery delivery) {
        return signature.refusal(delivery.body(), delivery::header);
    }

    private PaypalSignature signature() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var settings =
                new PaypalProperties.Certificates(address(), SimulatedPaypal.COMMON_NAME, SimulatedPaypal.root());
        var properties = new PaypalProperties(
                address(),
                null,
                null,
                List.of(SimulatedPaypal.WEBHOOK_ID),
                Duration.ofMinutes(5),
                settings,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Set.of(CurrencyUnit.USD));
        return new PaypalSignature(
                new PaypalCertificates(PaypalConnections.plain(properties), settings, clock), properties, clock);
    }
}
