package dev.laurel.keycloak.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running Keycloak, for tests: {@link #close()} stops it. */
public final class KeycloakServer implements AutoCloseable {
    private final Process process;
    private final KeycloakSettings settings;

    private KeycloakServer(Process process, KeycloakSettings settings) {
        this.process = process;
        this.settings = settings;
    }

    /** Starts it and returns when the realm answers, or fails with its log after five minutes. */
    public static KeycloakServer start(KeycloakDistribution distribution, KeycloakSettings settings) {
        Path log = settings.state().resolve("keycloak.log");
        try {
            ProcessBuilder command = distribution.command(settings);
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            KeycloakServer server = new KeycloakServer(process, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            if (!server.becomesReady(Duration.ofMinutes(5))) {
                server.close();
                throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log));
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be started", e);
        }
    }

    /** The address of the realm, the issuer of its tokens. */
    public URI issuer() {
        return settings.issuer();
    }

    /** The address of the server itself. */
    public URI url() {
        return issuer().resolve("/");
    }

    /** Ends it without a farewell, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private boolean becomesReady(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (answers(client, request)) {
                    return true;
                }
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
