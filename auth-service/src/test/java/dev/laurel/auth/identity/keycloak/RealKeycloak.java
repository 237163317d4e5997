package dev.laurel.auth.identity.keycloak;

import dev.laurel.keycloak.distribution.KeycloakDistribution;
import dev.laurel.keycloak.distribution.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The real Keycloak of this test run, started when first asked for; as an initializer it is the context's issuer. */
public final class RealKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static KeycloakServer shared() {
        return Shared.SERVER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "real-keycloak",
                        Map.of(
                                "laurel.security.issuer", shared().issuer().toString(),
                                "laurel.keycloak.url", shared().url().toString(),
                                "laurel.keycloak.read-timeout", "20s")));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final KeycloakServer SERVER = start();

        private static KeycloakServer start() {
            try {
                KeycloakDistribution distribution =
                        KeycloakDistribution.ofCheckout(Path.of("..")).prepare(Path.of("../keycloak/target/prepared"));
                return KeycloakServer.start(
                        distribution,
                        new dev.laurel.keycloak.distribution.KeycloakSettings(
                                freePort(),
                                Files.createTempDirectory(Path.of("target"), "keycloak-it-"),
                                URI.create("http://localhost:8080")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
