package dev.laurel.simulator.square;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The simulated account.
 *
 * @param accessTokens the bearer tokens that are let in
 * @param locationId the account's only location
 * @param currency the only currency that it takes
 * @param webhook where and how its events are told
 * @param settleAfter how long a refund is pending
 */
@ConfigurationProperties("laurel.simulator.square")
record SquareProperties(
        List<String> accessTokens, String locationId, String currency, Webhook webhook, Duration settleAfter) {

    /**
     * A webhook subscription.
     *
     * @param url where deliveries are posted to
     * @param notificationUrl the address that the subscription names, which every signature covers. It is not always
     *     where deliveries go: a test puts a relay in between, as a proxy does in earnest
     * @param signatureKey what they are signed with
     */
    record Webhook(URI url, String notificationUrl, String signatureKey) {}

    SquareProperties {
        if (accessTokens.isEmpty() || accessTokens.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("laurel.simulator.square.access-tokens: at least one, none blank");
        }
        if (webhook.signatureKey().isBlank() || settleAfter.isNegative()) {
            throw new IllegalArgumentException("laurel.simulator.square: a signature key, and no negative duration");
        }
    }
}
