package dev.laurel.gateway.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.laurel.test.TestIssuer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * What one hop through the gateway costs: CPU time of the gateway's process for each request, with a valid token,
 * counting, access log and all filters on, against a service that answers at once. Prints one line of JSON for each
 * round; the first rounds are warming up.
 *
 * <p>Arguments: the gateway's jar, requests a round (50,000), rounds (5), connections (16), then options of the
 * gateway's JVM. Run it with {@code gateway/bench}.
 */
final class HopBenchmark {

    private static final String BODY =
            "{\"available\":1250,\"pending\":0,\"lifetime\":4250,\"tier\":{\"name\":\"Silver\",\"multiplier\":\"1.25\"},\"expiring\":[]}";

    private HopBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var jar = arguments[0];
        int requests = number(arguments, 1, 50_000);
        int rounds = number(arguments, 2, 5);
        int connections = number(arguments, 3, 16);
        var jvm = arguments.length > 4 ? Arrays.asList(arguments).subList(4, arguments.length) : List.<String>of();
        DisposableServer service = HttpServer.create()
                .port(0)
                .handle((request, response) -> response.header("Content-Type", "application/json")
                        .header("Content-Length", Integer.toString(BODY.length()))
                        .sendString(Mono.just(BODY)))
                .bindNow();
        int port = freePort();
        var logs = Files.createTempDirectory("laurel-hop");
        var gateway = start(jar, port, service.port(), logs, jvm);
        try {
            awaitReady(gateway, port);
            round(gateway, port, 0, 1, 1); // fetches the issuer's keys
            for (int round = 1; round <= rounds; round++) {
                System.out.println(round(gateway, port, round, requests, connections));
            }
        } finally {
            gateway.destroy();
            service.disposeNow();
        }
    }

    private static String round(Process gateway, int port, int round, int requests, int connections) throws Exception {
        var request =
                ("GET /api/loyalty/account HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: "
                                + TestIssuer.shared().customer("bench-customer") + "\r\n\r\n")
                        .getBytes(US_ASCII);
        var left = new AtomicInteger(requests);
        var took = new long[requests];
        var cpuBefore = cpu(gateway);
        long begun = System.nanoTime();
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            clients.add(Thread.ofPlatform().start(() -> ask(port, request, left, took)));
        }
        for (Thread client : clients) {
            client.join();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double micros = cpu(gateway).minus(cpuBefore).toNanos() / 1_000.0 / requests;
        Arrays.sort(took);
        return "{\"round\":%d,\"requests\":%d,\"connections\":%d,\"cpuMicrosPerRequest\":%.1f,\"requestsPerSecond\":%.0f,\"p50Micros\":%d,\"p95Micros\":%d}"
                .formatted(
                        round,
                        requests,
                        connections,
                        micros,
                        requests / seconds,
                        took[requests / 2] / 1_000,
                        took[requests * 95 / 100] / 1_000);
    }

    private static void ask(int port, byte[] request, AtomicInteger left, long[] took) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (int at = left.decrementAndGet(); at >= 0; at = left.decrementAndGet()) {
                long begun = System.nanoTime();
                socket.getOutputStream().write(request);
                expectOk(in);
                took[at] = System.nanoTime() - begun;
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void expectOk(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(status);
        }
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.readNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    private static Process start(String jar, int port, int service, Path logs, List<String> jvm) throws IOException {
        var config = "file:config-server/src/main/resources/config/";
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar",
                jar,
                "--spring.profiles.active=local",
                "--spring.cloud.config.enabled=false",
                "--spring.application.name=gateway",
                "--spring.config.location=" + config + "application.yml," + config + "gateway.yml," + config
                        + "gateway-local.yml",
                "--eureka.client.enabled=false",
                "--server.port=" + port,
                "--laurel.security.issuer=" + TestIssuer.shared().issuer(),
                "--laurel.rate-limit.quotas.customer.requests=1000000000",
                "--spring.cloud.discovery.client.simple.instances.loyalty-service[0].uri=http://localhost:" + service));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("console.log").toFile());
        builder.environment().put("LAUREL_LOGS", logs.toString());
        return builder.start();
    }

    private static void awaitReady(Process gateway, int port) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (gateway.isAlive() && System.nanoTime() < until) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write("GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
                expectOk(socket.getInputStream());
                return;
            } catch (IOException | IllegalStateException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("The gateway did not start");
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
