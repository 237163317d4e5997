package dev.laurel.keycloak.distribution;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One local Keycloak: where it listens (loopback only), where its state lives, where the browser finds Laurel, and how
 * its JVM runs.
 *
 * @param port the HTTP port
 * @param state the folder of its database and logs; made when missing, kept between starts
 * @param publicUrl the gateway's address, to which sign-in may return
 * @param jvmOptions all of the JVM's own options: collector, heap, caches
 * @param environment what is added to, or replaces, the values of {@code realm/local.env}
 */
public record KeycloakSettings(
        int port, Path state, URI publicUrl, List<String> jvmOptions, Map<String, String> environment) {
    /** Least CPU and memory on a shared machine; the heap suffices for the realm and some hundred sessions. */
    public static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** With {@link #SMALL} and the values of {@code realm/local.env} as they are. */
    public KeycloakSettings(int port, Path state, URI publicUrl) {
        this(port, state, publicUrl, SMALL, Map.of());
    }

    /** The address of its realm, which is the issuer of every token. */
    public URI issuer() {
        return URI.create("http://localhost:" + port + "/realms/laurel");
    }
}
