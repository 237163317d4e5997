package dev.laurel.auth.identity.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** This service's own access token, fetched anew shortly before it expires; one request fetches, others wait for it. */
final class ServiceToken {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final Client client;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Held held;

    ServiceToken(TokenEndpoint endpoint, Client client, Clock clock) {
        this.endpoint = endpoint;
        this.client = client;
        this.clock = clock;
    }

    private record Held(String token, Instant until) {}

    String value() {
        Held current = held;
        return current != null && clock.instant().isBefore(current.until()) ? current.token() : fetch(current);
    }

    /** Makes the next use fetch a new one, after the given one was refused. */
    void forget(String refused) {
        Held current = held;
        if (current != null && current.token().equals(refused)) {
            held = null;
        }
    }

    private String fetch(@Nullable Held seen) {
        fetching.lock();
        try {
            Held current = held;
            if (current != null && !current.equals(seen)) {
                return current.token();
            }
            TokenEndpoint.Granted granted = endpoint.grant(client, "client_credentials", Map.of())
                    .orElseThrow(() -> new IllegalStateException("Keycloak grants nothing to " + client));
            Instant until = clock.instant().plusSeconds(granted.expiresIn()).minus(MARGIN);
            held = new Held(granted.accessToken(), until);
            return granted.accessToken();
        } finally {
            fetching.unlock();
        }
    }
}
