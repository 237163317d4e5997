package dev.laurel.payment.webhook;

import dev.laurel.platform.store.MongoIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    /** Only events that are still to be acted upon have the field. */
    @Bean
    MongoIndex dueWebhooks() {
        return MongoIndex.sparse(WebhookInbox.COLLECTION, WebhookInbox.DUE_AT);
    }

    /** For rebuilding a payment from what its provider told. */
    @Bean
    MongoIndex webhooksOfPayment() {
        return MongoIndex.sparse(WebhookInbox.COLLECTION, "paymentId");
    }
}
