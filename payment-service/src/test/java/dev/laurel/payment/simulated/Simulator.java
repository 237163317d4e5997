package dev.laurel.payment.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator as it runs in earnest: a process of its own, one for all tests of a run. */
public final class Simulator {

    private static final List<String> PROVIDERS = List.of("stripe", "paypal", "square", "coinbase", "btcpay");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final URI address;
    private final WebhookRelay relay = new WebhookRelay();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();

    private Simulator() {
        int port = freePort();
        this.address = URI.create("http://localhost:" + port);
        var process = start(port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitHealth(process);
    }

    public static Simulator shared() {
        return Shared.SIMULATOR;
    }

    public URI address() {
        return address;
    }

    /** Where its webhooks come by. */
    public WebhookRelay relay() {
        return relay;
    }

    /** Forgets payments, faults and deliveries. */
    public void reset() {
        post("/simulator/reset", "application/json", "");
        relay.clear();
    }

    /** Sets what is to go wrong; see the simulator's README for the words. */
    public void fault(String provider, String on, String action, int times) {
        post("/simulator/faults", "application/json", """
                {"provider":"%s","on":{%s},"times":%d,"do":{%s}}""".formatted(provider, on, times, action));
    }

    public JsonNode get(String path, String... headers) {
        return json.readTree(send(HttpRequest.newBuilder(address.resolve(path)).GET(), headers));
    }

    public String post(String path, String type, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private String send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                jar(),
                "--server.port=" + port,
                "--laurel.simulator.mailbox.port=0",
                "--laurel.simulator.mailbox.smtp-port=0",
                "--laurel.simulator.shelves.state=",
                "--laurel.simulator.stripe.state="));
        PROVIDERS.forEach(
                provider -> command.add("--laurel.simulator." + provider + ".webhook.url=" + relay.address(provider)));
        try {
            return new ProcessBuilder(command)
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
        static final Simulator SIMULATOR = new Simulator();
    }
}
