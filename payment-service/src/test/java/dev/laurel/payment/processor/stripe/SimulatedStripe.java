package dev.laurel.payment.processor.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator as it runs in earnest: a process of its own, one for all tests of a run. */
public final class SimulatedStripe {

    public static final String API_KEY = "sk_test_laurel_local";
    public static final String SECRET = "whsec_laurel_local";

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final URI address;
    private final WebhookRelay relay = new WebhookRelay();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();

    private SimulatedStripe() {
        int port = freePort();
        this.address = URI.create("http://localhost:" + port);
        var process = start(port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitHealth(process);
    }

    public static SimulatedStripe shared() {
        return Shared.STRIPE;
    }

    public URI address() {
        return address;
    }

    public WebhookRelay relay() {
        return relay;
    }

    /** Forgets payments, faults and deliveries. */
    public void reset() {
        post("/simulator/reset", "application/json", "");
        relay.clear();
    }

    /** Sets what is to go wrong; see the simulator's README for the words. */
    public void fault(String on, String action) {
        fault(on, action, 1);
    }

    public void fault(String on, String action, int times) {
        post("/simulator/faults", "application/json", """
                {"provider":"stripe","on":{%s},"times":%d,"do":{%s}}""".formatted(on, times, action));
    }

    /** What a customer does who completes a payment in the browser. */
    public void confirm(String reference, String token) {
        post(
                "/v1/payment_intents/" + reference + "/confirm",
                "application/x-www-form-urlencoded",
                "payment_method=" + token);
    }

    public void approve(String reference) {
        post("/simulator/stripe/authorize/" + reference + "/approve", "text/plain", "");
    }

    public void refund(String reference, long amountMinor) {
        post(
                "/v1/refunds",
                "application/x-www-form-urlencoded",
                "payment_intent=" + reference + "&amount=" + amountMinor);
    }

    /** The payments that took money, in the provider's books. */
    public List<JsonNode> charged() {
        return Stream.of(get("/simulator/stripe/statement").get("payments"))
                .flatMap(payments -> payments.valueStream())
                .toList();
    }

    /** Those of one payment of ours. */
    public List<JsonNode> charged(String paymentId) {
        return charged().stream()
                .filter(line ->
                        line.get("metadata").path("laurel_payment").asString("").equals(paymentId))
                .toList();
    }

    private JsonNode get(String path) {
        return json.readTree(send(HttpRequest.newBuilder(address.resolve(path)).GET()));
    }

    private void post(String path, String type, String body) {
        send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(
                    request.header("Authorization", "Bearer " + API_KEY).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && answer.statusCode() != 402) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Process start(int port) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx192m",
                            "-jar",
                            jar(),
                            "--server.port=" + port,
                            "--laurel.simulator.stripe.state=",
                            "--laurel.simulator.stripe.webhook.url=" + relay.address())
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "simulator.log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String jar() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.matches(".*[/\\\\]simulator-[^/\\\\]*-exec\\.jar"))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The simulator's executable jar is not on the class path"));
    }

    private void awaitHealth(Process process) {
        var end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try {
                send(HttpRequest.newBuilder(address.resolve("/actuator/health")).GET());
                return;
            } catch (UncheckedIOException | IllegalStateException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("The simulator does not start; see target/simulator.log", notYet);
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Shared {
        static final SimulatedStripe STRIPE = new SimulatedStripe();
    }
}
