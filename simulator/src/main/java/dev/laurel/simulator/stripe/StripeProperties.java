package dev.laurel.simulator.stripe;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * The simulated account.
 *
 * @param apiKeys the secret keys that are let in
 * @param webhook where and how its events are told
 * @param settleAfter how long a bank debit, a slow refund or the bank of a customer who disputes takes
 * @param searchLag how old a payment must be to be found by a search
 * @param objects how many payments, events and idempotency keys are kept, each; the oldest go
 * @param state the folder of the journal; without one nothing survives a restart
 * @param journalLimit from which size on the journal is rewritten to what is still kept
 */
@ConfigurationProperties("laurel.simulator.stripe")
record StripeProperties(
        List<String> apiKeys,
        Webhook webhook,
        Duration settleAfter,
        Duration searchLag,
        int objects,
        @Nullable Path state,
        DataSize journalLimit) {

    /**
     * A webhook endpoint.
     *
     * @param secrets what its events are signed with; two while one is being replaced
     * @param enabledEvents the types that are posted; {@code *} for all
     */
    record Webhook(URI url, List<String> secrets, Set<String> enabledEvents) {

        Webhook {
            if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("laurel.simulator.stripe.webhook.secrets: at least one, none blank");
            }
        }

        boolean enabled(String type) {
            return enabledEvents.contains(type) || enabledEvents.contains("*");
        }
    }

    StripeProperties {
        if (apiKeys.isEmpty() || apiKeys.stream().anyMatch(key -> !key.startsWith("sk_test_"))) {
            throw new IllegalArgumentException("laurel.simulator.stripe.api-keys: test mode's begin with sk_test_");
        }
        if (objects < 1 || settleAfter.isNegative() || searchLag.isNegative()) {
            throw new IllegalArgumentException(
                    "laurel.simulator.stripe: objects, settle-after and search-lag must be positive");
        }
    }
}
