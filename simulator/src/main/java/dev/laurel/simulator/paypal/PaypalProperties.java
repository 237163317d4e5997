package dev.laurel.simulator.paypal;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The simulated account.
 *
 * @param clientId the application's name
 * @param clientSecret its secret
 * @param tokenLife for how long an access token is good
 * @param webhook where its events are told
 */
@ConfigurationProperties("laurel.simulator.paypal")
record PaypalProperties(String clientId, String clientSecret, Duration tokenLife, Webhook webhook) {

    /**
     * A webhook endpoint.
     *
     * @param id PayPal's name for it, which goes into every signature
     */
    record Webhook(URI url, String id) {}

    PaypalProperties {
        if (clientId.isBlank() || clientSecret.isBlank() || webhook.id().isBlank()) {
            throw new IllegalArgumentException("laurel.simulator.paypal: client-id, client-secret and webhook.id");
        }
        if (tokenLife.toSeconds() < 1) {
            throw new IllegalArgumentException("laurel.simulator.paypal.token-life: a second or more");
        }
    }
}
