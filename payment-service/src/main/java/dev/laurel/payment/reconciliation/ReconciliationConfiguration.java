package dev.laurel.payment.reconciliation;

import dev.laurel.platform.store.MongoIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    /** For all that belongs to one payment. */
    @Bean
    MongoIndex casesOfPayment() {
        return MongoIndex.plain(Cases.COLLECTION, "paymentId");
    }

    /** For the queue. */
    @Bean
    MongoIndex casesByState() {
        return MongoIndex.plain(Cases.COLLECTION, "state", "firstSeenAt");
    }
}
