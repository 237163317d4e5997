package dev.laurel.simulator.btcpay;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The simulated server's one store.
 *
 * @param apiKey who has it may do everything in the store
 * @param webhook where and how its events are told
 * @param settleAfter how long payments take to confirm
 */
@ConfigurationProperties("laurel.simulator.btcpay")
record BtcpayProperties(String apiKey, String storeId, Webhook webhook, Duration settleAfter) {

    static final String PROVIDER = "btcpay";

    /** A webhook of the store. */
    record Webhook(URI url, String secret) {}

    BtcpayProperties {
        if (apiKey.isBlank() || storeId.isBlank() || webhook.secret().isBlank() || settleAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "laurel.simulator.btcpay: key, store, secret and settle-after are needed");
        }
    }
}
