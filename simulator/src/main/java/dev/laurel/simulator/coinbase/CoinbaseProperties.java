package dev.laurel.simulator.coinbase;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The simulated account.
 *
 * @param apiKeyId the name of the one API key
 * @param publicKey its Ed25519 public key, 32 bytes in base64
 * @param webhook where and how its events are told
 * @param settleAfter how long a payment or a refund takes on the chain
 */
@ConfigurationProperties("laurel.simulator.coinbase")
record CoinbaseProperties(String apiKeyId, String publicKey, Webhook webhook, Duration settleAfter) {

    static final String PROVIDER = "coinbase";

    /** A webhook subscription. A subscription has one secret; whoever replaces it has two subscriptions for a while. */
    record Webhook(URI url, String secret) {}

    CoinbaseProperties {
        if (apiKeyId.isBlank() || publicKey.isBlank() || webhook.secret().isBlank() || settleAfter.isNegative()) {
            throw new IllegalArgumentException("laurel.simulator.coinbase: key, secret and settle-after are needed");
        }
    }
}
