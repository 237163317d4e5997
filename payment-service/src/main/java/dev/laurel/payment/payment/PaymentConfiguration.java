package dev.laurel.payment.payment;

import dev.laurel.platform.outbox.OutboxCollection;
import dev.laurel.platform.store.MongoIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    OutboxCollection paymentOutbox() {
        return new OutboxCollection(Payments.COLLECTION);
    }

    @Bean
    MongoIndex customersPayments() {
        return MongoIndex.plain(Payments.COLLECTION, "customerId", "createdAt", "_id");
    }

    @Bean
    MongoIndex latestPayments() {
        return MongoIndex.plain(Payments.COLLECTION, "createdAt", "_id");
    }

    /** Only open payments have a time at which to look. */
    @Bean
    MongoIndex lookAt() {
        return MongoIndex.sparse(Payments.COLLECTION, "lookAt");
    }

    /** For reconciliation, which looks at what went back in a span of time. */
    @Bean
    MongoIndex refundedPayments() {
        return MongoIndex.sparse(Payments.COLLECTION, "refunds.at");
    }

    /** For the figures, which look at what banks took back in a span of time. */
    @Bean
    MongoIndex disputesInTime() {
        return MongoIndex.sparse(Payments.COLLECTION, "disputes.at");
    }

    /** Only payments with an open dispute have the field. */
    @Bean
    MongoIndex disputedPayments() {
        return MongoIndex.sparse(Payments.COLLECTION, "disputedAt", "_id");
    }

    @Bean
    MongoIndex settledPayments() {
        return MongoIndex.sparse(Payments.COLLECTION, "settledAt", "_id");
    }
}
